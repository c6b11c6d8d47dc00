using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Programme.Tracks;
using static System.FormattableString;

namespace PartnerConnect.Programme.Rebates;

/// <summary>What it is decided on whether a quarter's LEAP rebate is paid, and how much it is.</summary>
/// <param name="Day">The day, in the region.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Track">The track by which the quarter is judged (A38).</param>
/// <param name="Region">The region's id.</param>
/// <param name="Lines">Its lines in groups, the earliest week first.</param>
/// <param name="SalesBefore">The LEAP sales of the quarters before, the earliest first, as many as the guide averages (A24).</param>
/// <param name="NetRevenue">The net revenue of the quarter (R30).</param>
/// <param name="NetRevenueToDate">That of the fiscal year up to the quarter's end.</param>
/// <param name="Pos">How its POS data stands.</param>
/// <param name="SuspendedBy">The rule by which incentives are suspended, or nothing.</param>
/// <param name="BlockedBy">The rule by which a missing plan or review blocks LEAP, or nothing.</param>
public sealed record LeapQuarterFacts(
    DateOnly Day,
    FiscalQuarter Quarter,
    string Track,
    string Region,
    ImmutableArray<LeapLineGroup> Lines,
    ImmutableArray<Money> SalesBefore,
    Money NetRevenue,
    Money NetRevenueToDate,
    LeapPos Pos,
    string? SuspendedBy,
    string? BlockedBy);

/// <summary>What a quarter's rebate comes to.</summary>
/// <param name="Status">How far it has come.</param>
/// <param name="Refusal">What stands against it as things are; nothing where nothing does.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Sales">The quarter's sales as LEAP counts them (R60, A19).</param>
/// <param name="Accrual">What these sales earn by themselves, with the next step.</param>
/// <param name="Amount">What is paid as things are: what they earn, or 0 where anything stands against it.</param>
/// <param name="HeldUntil">The last day on which POS data may still come, where the rebate waits for it.</param>
public sealed record LeapOutcome(
    LeapStatus Status, LeapRefusal? Refusal, string Rule, Money Sales, LeapAccrual Accrual, Money Amount, DateOnly? HeldUntil);

/// <summary>Decides whether a quarter's LEAP rebate is paid, and how much it is.</summary>
/// <remarks>
/// Every question is asked, so that a trace shows all that stands in the way; the first in <see cref="LeapRefusal"/> is the one that
/// is told. Source: R27, R35, R49, R58 to R60, R77, A10, A11, A15, A19, A23, A24, A47.
/// </remarks>
public static class LeapEntitlement
{
    /// <summary>The rule by which LEAP is paid.</summary>
    public const string PaidRule = "R58";

    /// <summary>What the quarter comes to on the day.</summary>
    public static Conclusion<LeapOutcome> Decide(LeapQuarterFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var sales = LeapSalesSum.Of(facts.Lines, facts.Region, guide);
        var accrual = LeapRebate.Accrue(new(facts.Quarter, facts.Track, facts.Region, sales, facts.SalesBefore), guide);
        var asked = Questions(facts, accrual, guide).ToList();
        var refused = asked.FirstOrDefault(each => !each.Step.Holds);
        LeapRefusal? refusal = refused.Step is null ? null : refused.Refusal;
        var amount = refusal is null ? accrual.Outcome.Amount : Money.Zero(sales.Currency);
        var status = Status(facts, refusal, guide);
        return new(
            new LeapOutcome(
                status, refusal, refused.Step?.Rule ?? PaidRule, sales, accrual.Outcome, amount,
                status == LeapStatus.Held ? facts.Pos.LastCureDay : null),
            [.. asked.Select(each => each.Step)]);
    }

    private static IEnumerable<(LeapRefusal Refusal, RuleStep Step)> Questions(
        LeapQuarterFacts facts, Conclusion<LeapAccrual> accrual, GuideVersion guide)
    {
        var grant = guide.Benefit(Benefit.Leap, facts.Track).Grant;
        yield return (LeapRefusal.BenefitNotGranted, new(
            PaidRule, null, $"LEAP in {facts.Track}", $"{grant}", "granted", grant != BenefitGrant.NotGranted));

        var isMeant = Incentives.Suspended(guide).Contains(Benefit.Leap);
        yield return (LeapRefusal.IncentivesSuspended, new(
            facts.SuspendedBy ?? "R27", $"A23={guide.Policies.DiscountOrRebate.Footnote}", "Incentives suspended",
            facts.SuspendedBy ?? "no", "no", facts.SuspendedBy is null || !isMeant));

        yield return (LeapRefusal.PlanMissing, new(
            facts.BlockedBy ?? "R35", $"A15={guide.Policies.MissingBusinessPlan.Mode}", "Blocked by a missing plan or review",
            facts.BlockedBy ?? "no", "no", facts.BlockedBy is null));

        yield return (LeapRefusal.MilestoneMissed, MilestoneStep(facts, guide));
        foreach (var step in accrual.Steps)
            yield return (LeapRefusal.TargetNotReached, step);

        yield return (LeapRefusal.PosNotCompliant, new(
            PaidRule, $"A24={guide.Policies.Leap.PosCure}", $"POS data of {facts.Quarter}",
            facts.Pos.WeeksShort.IsEmpty ? "complies" : $"short in {string.Join(", ", facts.Pos.WeeksShort)}",
            facts.Pos.LastCureDay is { } day ? Invariant($"complies, or is cured by {day:yyyy-MM-dd}") : "complies", facts.Pos.Complies));
    }

    // Where the guide's one word means a discount, a missed milestone costs no rebate (A23); a track that asks for no milestones
    // can miss none (A11).
    private static RuleStep MilestoneStep(LeapQuarterFacts facts, GuideVersion guide)
    {
        var measured = Milestone.Measure(
            new(facts.Quarter, facts.Track, facts.Region, facts.NetRevenue, facts.NetRevenueToDate), guide);
        var step = measured.Steps[0];
        var gates = Incentives.LostWithMilestone(guide) == Benefit.Leap
            && guide.Requirement(Requirement.SalesMilestones, facts.Track).Level != RequirementLevel.NotRequired;
        return gates ? step : step with { Need = "not asked", Holds = true };
    }

    private static LeapStatus Status(LeapQuarterFacts facts, LeapRefusal? refusal, GuideVersion guide)
    {
        var isSettled = facts.Day >= Boundaries.SettleDay(facts.Quarter, guide);
        var mayBeCured = facts.Pos.LastCureDay is { } last ? facts.Day <= last : !isSettled;
        if (!facts.Pos.Complies && !mayBeCured && refusal == LeapRefusal.PosNotCompliant)
            return LeapStatus.Forfeited;
        if (!isSettled)
            return facts.Pos is { Complies: true, OnHold: false } ? LeapStatus.Accruing : LeapStatus.Held;
        return refusal is null ? LeapStatus.Earned : LeapStatus.NotEarned;
    }
}
