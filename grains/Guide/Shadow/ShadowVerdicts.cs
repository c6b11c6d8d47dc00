using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Proposals;

namespace PartnerConnect.Grains.Guide.Shadow;

/// <summary>What people say to the proposals of a year that is played again: what they said to the same question when it was lived.</summary>
/// <remarks>
/// A downgrade or suspension about which nobody was asked is carried out. A higher track about which nobody was asked waits, and so does
/// what waited in the lived year.
/// </remarks>
/// <param name="change">The partner's change in the making.</param>
/// <param name="lived">The proposals of the lived year.</param>
internal sealed class ShadowVerdicts(PartnerChange change, ImmutableArray<StoredProposal> lived)
{
    /// <summary>Gives the verdict that a person gave on this day to a proposal of the lived year, where the same waits here.</summary>
    public void Give(string proposalId, Present now)
    {
        if (lived.FirstOrDefault(each => each.Id == proposalId) is { } former && Open().FirstOrDefault(each => AsksTheSame(each, former)) is { } asked)
            Answer(asked, former.Status != ProposalStatus.Rejected, now);
    }

    /// <summary>Answers what is asked and was never asked of anybody, or was decided on an earlier day of the lived year.</summary>
    public void GiveDue(Present now)
    {
        foreach (var asked in Open())
        {
            var former = lived.FirstOrDefault(each => each.ProposedOn == asked.ProposedOn && AsksTheSame(asked, each))
                ?? lived.FirstOrDefault(each => AsksTheSame(asked, each));
            switch (asked.Kind)
            {
                case not ProposalKind.Upgrade when former is null or { Status: ProposalStatus.ToldOnly } or { DecidedBy: DecisionHead.Programme }:
                    Answer(asked, approve: true, now);
                    break;
                case not ProposalKind.Upgrade when former.DecidedAt is { } decided && RegionTime.DayAt(decided, now.Region) < now.Today:
                    Answer(asked, former.Status != ProposalStatus.Rejected, now);
                    break;
                default:
                    break;
            }
        }
    }

    private List<StoredProposal> Open() => [.. change.State.Proposals.Where(each => each.Status == ProposalStatus.Open)];

    private void Answer(StoredProposal proposal, bool approve, Present now)
    {
        var answered = proposal with { Status = approve ? ProposalStatus.Approved : ProposalStatus.Rejected };
        change.Put(answered);
        if (approve && answered.Kind == ProposalKind.Upgrade)
            UpgradeTransitions.Agree(change, answered, now.Today);
        else if (approve)
            DowngradeTransitions.Agree(change, answered, now.Today, now.Guide);
    }

    // A person was asked about a quarter and a rule, or about a track that the partner wants.
    private static bool AsksTheSame(StoredProposal one, StoredProposal other) =>
        one.Kind == other.Kind && one.Rule == other.Rule && one.Quarter == other.Quarter
        && (one.Kind != ProposalKind.Upgrade || one.To == other.To);
}
