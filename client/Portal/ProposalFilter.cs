using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Proposals;

namespace PartnerConnect.Gateway.Portal;

/// <summary>Which proposals the list shows.</summary>
/// <param name="Status">Only those with this status; nothing for all.</param>
/// <param name="After">Only proposals after this id, where given.</param>
public sealed record ProposalFilter(string? Status, string? After)
{
    /// <summary>The choice that shows all of them.</summary>
    public const string All = "all";

    // Whoever asks for nothing asks for what waits.
    private const string Waiting = "Open";

    /// <summary>The filter that was asked for; what is no status asks for nothing.</summary>
    internal static ProposalFilter Of(string? status, string? after) => new(
        All.Equals(status, StringComparison.OrdinalIgnoreCase) ? null : ListAddress.Chosen(status, ProposalsApi.Statuses) ?? Waiting, after);

    /// <summary>The address of the list with this filter.</summary>
    public string Address => ListAddress.Of(
        "/portal/proposals", ("status", Status ?? All), ("cursor", After is null ? null : Cursor.Write(After)));
}
