using PartnerConnect.Gateway.Deals;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.GrainInterfaces.Deals;

namespace PartnerConnect.Gateway.Portal;

/// <summary>Which deals the list shows.</summary>
/// <param name="Status">Only those with this status; nothing for all.</param>
/// <param name="After">Where the list goes on, as <see cref="DealCursor"/> writes it.</param>
public sealed record DealFilter(string? Status, string? After)
{
    /// <summary>What a form says that wants all of them.</summary>
    public const string All = "all";

    // Whoever asks for nothing asks for what waits.
    private const string Waiting = "Requested";

    /// <summary>The filter that was asked for; what is no status asks for nothing.</summary>
    internal static DealFilter Of(string? status, string? after) => new(
        All.Equals(status, StringComparison.OrdinalIgnoreCase) ? null : ListAddress.Chosen(status, DealsApi.Statuses) ?? Waiting, after);

    /// <summary>What the desk is asked for; a place that is none is the beginning.</summary>
    internal DealQuery Query => (DealCursor.TryRead(After, out var after) ? after : new DealQuery()) with { Status = Status };

    /// <summary>The same list after its last one.</summary>
    internal DealFilter Behind(DealView last) => this with { After = DealCursor.Of(last) };

    /// <summary>The address of the list with this filter.</summary>
    public string Address => ListAddress.Of(
        "/portal/deals", ("status", Status ?? All), ("cursor", After is null ? null : Cursor.Write(After)));
}
