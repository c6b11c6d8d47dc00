using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Portal;

/// <summary>Which runs the list shows.</summary>
/// <param name="Region">Only those of this region; nothing for all.</param>
/// <param name="Status">Only those with this status; nothing for all.</param>
public sealed record RunFilter(string? Region, string? Status)
{
    /// <summary>What a run's status may be.</summary>
    public static readonly IReadOnlyList<string> Statuses = Enum.GetNames<RunStatus>();

    /// <summary>The filter that was asked for; what is no status asks for nothing.</summary>
    internal static RunFilter Of(string? region, string? status) => new(ListAddress.Chosen(region), ListAddress.Chosen(status, Statuses));
}
