using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Rebates;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Rebates;

/// <summary>Makes a quarter's LEAP statement when it settles, with what is corrected of those before (R58, A24).</summary>
internal static class LeapSettling
{
    /// <summary>Makes the statement, unless the quarter does not concern the partner or has one.</summary>
    /// <param name="change">The partner's change in the making, with the quarter settled.</param>
    /// <param name="boundary">The settlement.</param>
    /// <param name="suspendedBy">The rule by which incentives were suspended before it, or nothing.</param>
    /// <param name="editions">Every published version.</param>
    public static void Settle(PartnerChange change, Boundary boundary, string? suspendedBy, GuideEditions editions)
    {
        var quarter = FiscalQuarter.Parse(boundary.Period);
        var state = change.State;
        if (state.Quarters.GetValueOrDefault(quarter) is not { SettledOn: not null } settled || state.Leap.ContainsKey(quarter))
            return;

        var partner = state.Profile!;
        var guide = editions.For(boundary, partner.Region);
        var carriedIn = state.LeapCarried(guide);
        var number = state.Leap.Count + 1;
        var corrections = Correct(change, boundary, editions);
        var facts = new LeapStatementFacts(
            partner.PartnerId, number, state.LeapFacts(quarter, settled.Track, boundary.Day, suspendedBy, guide), carriedIn, corrections);
        var conclusion = LeapStatements.Settle(facts, guide);
        var outcome = conclusion.Outcome.Quarter;
        var decisionId = change.Decide(
            new DecisionHead(DecisionKinds.LeapStatement.Name, boundary.Period, boundary.Day, $"{outcome.Refusal?.ToString() ?? $"{outcome.Status}"}", outcome.Rule),
            guide, facts, conclusion);
        var view = LeapStatementTelling.Of(GrainKeys.LeapStatement(partner.PartnerId, number), facts, conclusion.Outcome, guide.Version, decisionId);
        change.State = change.State with
        {
            Leap = change.State.Leap.SetItem(quarter, new StoredLeapStatement
            {
                Id = view.Id,
                Number = number,
                Day = boundary.Day,
                GuideVersion = guide.Version,
                Track = settled.Track,
                Pos = facts.Quarter.Pos,
                SuspendedBy = suspendedBy,
                BlockedBy = facts.Quarter.BlockedBy,
                Status = outcome.Status,
                Earned = outcome.Amount,
                Stated = outcome.Amount,
                Payable = conclusion.Outcome.Payable,
                CarriedOut = conclusion.Outcome.CarriedOut,
                Hash = view.Hash,
                DecisionId = decisionId,
            }),
        };
        change.Leave(view);
    }

    /// <summary>What the last statement could not take back: 0, or negative.</summary>
    public static Money LeapCarried(this PartnerState state, GuideVersion guide) => state.Leap.IsEmpty
        ? Money.Zero(guide.Region(state.Profile!.Region).Currency)
        : state.Leap.Values.MaxBy(each => each.Number)!.CarriedOut;

    /// <summary>What settled quarters are corrected by, as the figures are now; each by the guide version that settled it.</summary>
    public static IEnumerable<(FiscalQuarter Quarter, LeapCorrectionFacts Facts, GuideVersion Guide)> Moved(
        PartnerState state, GuideEditions editions)
    {
        foreach (var (quarter, statement) in state.Leap)
        {
            var guide = editions.Find(statement.GuideVersion)!;
            var facts = new LeapCorrectionFacts(statement.Number, statement.Stated, state.LeapFacts(quarter, statement, guide));
            if (LeapCorrections.Decide(facts, guide).Outcome.Difference.MinorUnits != 0)
                yield return (quarter, facts, guide);
        }
    }

    private static ImmutableArray<LeapCorrectionEntry> Correct(PartnerChange change, Boundary boundary, GuideEditions editions)
    {
        var entries = ImmutableArray.CreateBuilder<LeapCorrectionEntry>();
        foreach (var (quarter, facts, guide) in Moved(change.State, editions).ToList())
        {
            var conclusion = LeapCorrections.Decide(facts, guide);
            var correction = conclusion.Outcome;
            var decisionId = change.Decide(
                new DecisionHead(
                    DecisionKinds.LeapCorrection.Name, $"{quarter}", boundary.Day,
                    correction.Difference.MinorUnits > 0 ? "Added" : "TakenBack", LeapEntitlement.PaidRule),
                guide, facts, conclusion);
            change.State = change.State with
            {
                Leap = change.State.Leap.SetItem(quarter, change.State.Leap[quarter] with { Stated = correction.After }),
            };
            entries.Add(new(quarter, facts.Statement, correction.Before, correction.After, decisionId));
        }

        return entries.ToImmutable();
    }
}
