namespace PartnerConnect.Grains;

/// <summary>The name of the grain storage; the host chooses the database behind it.</summary>
public static class ProgrammeStorage
{
    /// <summary>The provider's name in <c>[PersistentState]</c>.</summary>
    public const string Name = "programme";
}
