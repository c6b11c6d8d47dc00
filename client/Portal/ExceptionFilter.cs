using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Pos;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Portal;

/// <summary>Which refused lines the list shows.</summary>
/// <param name="Region">Only those of this region's partners, where given.</param>
/// <param name="Code">Only those with this code, where given.</param>
/// <param name="After">Only those after this one, where given.</param>
public sealed record ExceptionFilter(string? Region, string? Code, PosExceptionPlace? After)
{
    /// <summary>Where the list stands.</summary>
    public const string Path = "/portal/exceptions";

    /// <summary>What lines are refused for.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Enum.GetValues<PosRejectReason>().Select(reason => reason.Code()).Order(StringComparer.Ordinal)];

    /// <summary>The address of the list with this filter.</summary>
    public string Address => ListAddress.Of(
        Path, ("region", Region), ("code", Code), ("cursor", After is null ? null : Cursor.Write(PosPlaces.Of(After))));
}
