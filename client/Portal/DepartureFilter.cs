using PartnerConnect.Gateway.Decisions;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.GrainInterfaces.Decisions;

namespace PartnerConnect.Gateway.Portal;

/// <summary>Which departures the list shows.</summary>
/// <param name="Region">Only this region's, where given.</param>
/// <param name="Before">Only departures before this one, where given.</param>
public sealed record DepartureFilter(string? Region, DecisionCursor? Before)
{
    /// <summary>The address of the list with this filter.</summary>
    public string Address => ListAddress.Of(
        "/portal/departures", ("region", Region),
        ("cursor", Before is null ? null : Cursor.Write(DepartureCursor.Of(Before.At, Before.DecisionId))));
}
