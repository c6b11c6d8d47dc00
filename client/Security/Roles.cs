namespace PartnerConnect.Gateway.Security;

/// <summary>Who somebody is to the programme, as the <c>role</c> claim says it.</summary>
internal static class Roles
{
    public const string Partner = "partner";

    public const string Cam = "cam";

    public const string ProgrammeManager = "programme-manager";

    public const string Finance = "finance";

    public const string Ops = "ops";

    public static readonly string[] All = [Partner, Cam, ProgrammeManager, Finance, Ops];
}
