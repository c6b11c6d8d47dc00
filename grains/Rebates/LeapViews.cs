using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Rebates;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Rebates;

/// <summary>Tells the LEAP rebate to callers and to the rows beside the state.</summary>
internal static class LeapViews
{
    private const int WholeBasisPoints = 10_000;

    /// <summary>Where the rebate stands now.</summary>
    public static LeapView Of(PartnerState state, Present now)
    {
        var current = now.Guide.Calendar.QuarterOf(now.Today);
        return new()
        {
            PartnerId = state.Profile!.PartnerId,
            Day = now.Today,
            DemonstrationValues = now.Guide.DemonstrationValues,
            Current = Quarter(state, current, now),
            Unsettled = state.Quarters.GetValueOrDefault(current.Previous) is { SettledOn: null } ? Quarter(state, current.Previous, now) : null,
            Corrections =
            [
                .. LeapSettling.Moved(state, now.Editions)
                    .Select(each => LeapCorrections.Decide(each.Facts, each.Guide).Outcome)
                    .Select(each => new LeapCorrectionView(each.Quarter, each.Statement, each.Before, each.After, each.Difference, null)),
            ],
            CarriedIn = state.LeapCarried(now.Guide),
            Statements = [.. state.Leap.Reverse().Select(each => Head(each.Key, each.Value))],
        };
    }

    /// <summary>A statement in short.</summary>
    public static LeapStatementHead Head(FiscalQuarter quarter, StoredLeapStatement statement) => new(
        statement.Id, statement.Number, quarter, statement.Day, $"{statement.Status}", statement.Earned, statement.Payable, statement.Stated,
        statement.Hash, statement.DecisionId, statement.Payment?.PaidOn);

    /// <summary>A payment in wire types.</summary>
    public static LeapPaymentView? Of(StoredLeapPayment? payment) =>
        payment is null ? null : new(payment.PaidOn, payment.Reference, payment.By, payment.At, payment.DecisionId);

    /// <summary>A quarter that is not settled, as things are; nothing where no track judges it.</summary>
    public static LeapQuarterView? Quarter(PartnerState state, FiscalQuarter quarter, Present now)
    {
        if (state.TrackJudging(quarter, now.Guide.Calendar.QuarterOf(now.Today)) is not { } track)
            return null;
        var guide = now.Editions.ForTracksOn(now.Guide.Calendar.LastDay(quarter), now.Region.Id);
        var facts = state.LeapFacts(quarter, track, now.Today, state.IncentivesSuspendedBy, guide);
        facts = facts with { Pos = facts.Pos with { OnHold = state.PosConsequencesOn(now.Today, now.Guide).LeapHeld } };
        var conclusion = LeapEntitlement.Decide(facts, guide);
        var (outcome, accrual) = (conclusion.Outcome, conclusion.Outcome.Accrual);
        return new()
        {
            Quarter = quarter,
            Track = track,
            GuideVersion = guide.Version,
            Status = $"{outcome.Status}",
            Refusal = outcome.Refusal?.ToString(),
            Rule = outcome.Rule,
            Sales = outcome.Sales,
            Target = accrual.Target,
            AttainmentBasisPoints = Attainment(outcome.Sales, accrual.Target),
            RateBasisPoints = accrual.RateBasisPoints,
            Accrued = accrual.Amount,
            Amount = outcome.Amount,
            Next = accrual.Next is { } next
                ? new(next.SalesMissing, next.RateBasisPoints, next.Amount, next.Amount - accrual.Amount)
                : null,
            HeldUntil = outcome.HeldUntil,
            SettlesOn = Boundaries.SettleDay(quarter, guide),
            Asked =
            [
                .. conclusion.Steps.Select(step => new LeapRuleAsked(step.Rule, step.Policy, step.Asked, step.Have, step.Need, step.Holds)),
            ],
        };
    }

    // Rounded down, so that 100 % is told only where it is reached; what is beyond telling is cut.
    private static int? Attainment(Money sales, Money target) => target.MinorUnits == 0
        ? null
        : (int)Int128.Clamp(Int128.Max(0, sales.MinorUnits) * WholeBasisPoints / target.MinorUnits, 0, int.MaxValue);
}
