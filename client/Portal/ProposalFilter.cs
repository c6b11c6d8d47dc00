using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Proposals;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Portal;

/// <summary>Which proposals the list shows.</summary>
/// <param name="Status">Only those with this status; nothing for all.</param>
/// <param name="After">Where the list goes on, as <see cref="ProposalCursor"/> writes it.</param>
public sealed record ProposalFilter(string? Status, string? After)
{
    /// <summary>The choice that shows all of them.</summary>
    public const string All = "all";

    // Whoever asks for nothing asks for what waits.
    private const string Waiting = "Open";

    /// <summary>The filter that was asked for; what is no status asks for nothing.</summary>
    internal static ProposalFilter Of(string? status, string? after) => new(
        All.Equals(status, StringComparison.OrdinalIgnoreCase) ? null : ListAddress.Chosen(status, ProposalsApi.Statuses) ?? Waiting, after);

    /// <summary>What the programme is asked for; a place that is none is the beginning.</summary>
    internal ProposalQuery Query
    {
        get
        {
            var all = new ProposalQuery { Status = Status };
            return ProposalCursor.TryRead(After, all, out var after) ? all with { After = after } : all;
        }
    }

    /// <summary>The same list after its last one.</summary>
    internal ProposalFilter Behind(ProposalView last) => this with { After = ProposalCursor.Of(last, Query) };

    /// <summary>The address of the list with this filter.</summary>
    public string Address => ListAddress.Of(
        "/portal/proposals", ("status", Status ?? All), ("cursor", After is null ? null : Cursor.Write(After)));
}
