using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Rebates;

/// <summary>Reckons what a quarter's sales earn in the LEAP rebate.</summary>
/// <remarks>
/// Whether it is paid is another question (R49, R58). A target of zero is reached by whatever is sold, and no more than reached:
/// it earns the first step. Amounts are rounded once, half away from zero to the minor unit. Source: R59, R60, A19, A24.
/// </remarks>
public static class LeapRebate
{
    private const int WholeBasisPoints = 10_000;

    /// <summary>What the quarter earns.</summary>
    public static Conclusion<LeapAccrual> Accrue(LeapFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var target = Target(facts, guide);
        var steps = guide.Leap.Steps[facts.Track];
        var reached = steps.Count(step => Reaches(facts.Sales, target, step));
        var rate = reached == 0 ? 0 : steps[reached - 1].RateBasisPoints;
        var volume = guide.Policies.Leap.Volume;
        var accrual = new LeapAccrual(
            target, rate, Amount(facts.Sales, target, steps, reached, volume), Next(facts.Sales, target, steps, reached, volume));
        return new(
            accrual,
            [
                new("R58", $"A24={guide.Policies.Leap.Target}", $"LEAP sales of {facts.Quarter} against the target", facts.Sales.ToString(), target.ToString(), reached > 0),
                new("R59", $"A24={volume}", $"LEAP rate of {facts.Track}", Percent(rate), Percent(steps[0].RateBasisPoints), reached > 0),
            ]);
    }

    /// <summary>What the quarter's sales are held against: its milestone, or growth where that is more and the guide asks it.</summary>
    public static Money Target(LeapFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var milestone = Milestone.Target(facts.Quarter, facts.Track, facts.Region, guide);
        if (guide.Policies.Leap.Target == LeapTargetRule.Same || facts.SalesBefore.IsEmpty)
            return milestone;
        var sum = facts.SalesBefore.Aggregate((sum, sales) => sum + sales);
        var growth = Rounded(
            (decimal)sum.MinorUnits * guide.Leap.TargetOfAverageBasisPoints / (facts.SalesBefore.Length * WholeBasisPoints), sum.Currency);
        return growth > milestone ? growth : milestone;
    }

    private static bool Reaches(Money sales, Money target, LeapStep step) => target.MinorUnits == 0
        ? sales.MinorUnits > 0 && step.AttainmentBasisPoints <= WholeBasisPoints
        : sales.MinorUnits >= Threshold(target, step);

    // In minor units, exact: it may lie between two of them.
    private static decimal Threshold(Money target, LeapStep step) =>
        (decimal)target.MinorUnits * step.AttainmentBasisPoints / WholeBasisPoints;

    private static Money Amount(Money sales, Money target, ImmutableArray<LeapStep> steps, int reached, LeapVolume volume)
    {
        if (reached == 0)
            return Money.Zero(sales.Currency);
        if (volume == LeapVolume.WholeVolume)
            return sales.Share(steps[reached - 1].RateBasisPoints);

        // The first rate is for all sales up to the second step, and each other for those that lie in it.
        var basis = 0m;
        for (var step = 0; step < reached; step++)
        {
            var from = step == 0 ? 0 : Threshold(target, steps[step]);
            var upTo = step + 1 == reached ? sales.MinorUnits : Threshold(target, steps[step + 1]);
            basis += (upTo - from) * steps[step].RateBasisPoints;
        }

        return Rounded(basis / WholeBasisPoints, sales.Currency);
    }

    private static LeapNextStep? Next(Money sales, Money target, ImmutableArray<LeapStep> steps, int reached, LeapVolume volume)
    {
        if (reached == steps.Length || target.MinorUnits == 0)
            return null;
        var next = new Money((long)decimal.Ceiling(Threshold(target, steps[reached])), sales.Currency);
        return new(next - sales, steps[reached].RateBasisPoints, Amount(next, target, steps, reached + 1, volume));
    }

    private static Money Rounded(decimal minorUnits, Currency currency) =>
        new((long)decimal.Round(minorUnits, 0, MidpointRounding.AwayFromZero), currency);

    private static string Percent(int basisPoints) => string.Create(CultureInfo.InvariantCulture, $"{basisPoints / 100m:0.00} %");
}
