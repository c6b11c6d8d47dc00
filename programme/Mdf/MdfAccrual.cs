using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Mdf;

/// <summary>What an entry into the accrued funds is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="Quarter">The quarter that accrues.</param>
/// <param name="Track">The track by which it is judged (A38).</param>
/// <param name="NetRevenue">Its net revenue (R30).</param>
/// <param name="Entered">What earlier entries came to; nothing of money at its settlement.</param>
/// <param name="CausedBy">The decision that restated the quarter; nothing at its settlement.</param>
public sealed record MdfAccrualFacts(
    DateOnly Day, FiscalQuarter Quarter, string Track, Money NetRevenue, Money Entered, string? CausedBy = null);

/// <summary>What is entered.</summary>
/// <param name="Accrues">What the quarter accrues in all.</param>
/// <param name="Change">What is entered now, less than nothing where a restated quarter accrues less.</param>
/// <param name="LastDay">The last day on which it may be drawn.</param>
public sealed record MdfAccrualOutcome(Money Accrues, Money Change, DateOnly LastDay);

/// <summary>Reckons the market development funds that a quarter's revenue brings.</summary>
/// <remarks>Source: R64, A25.</remarks>
public static class MdfAccrual
{
    /// <summary>The rule of accrued funds.</summary>
    public const string Rule = "R64";

    /// <summary>
    /// What accrues, rounded half away from zero to the minor unit; nothing in a track whose funds do not accrue, and nothing for
    /// a quarter in which more came back than was sold.
    /// </summary>
    /// <param name="track">The track by which the quarter is judged (A38).</param>
    /// <param name="netRevenue">The quarter's net revenue (R30).</param>
    /// <param name="guide">The guide in force.</param>
    public static Money Of(string track, Money netRevenue, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var accrues = guide.Benefit(Benefit.Mdf, track).Accrued;
        return accrues && netRevenue.MinorUnits > 0 ? netRevenue.Share(guide.Mdf.AccrualBasisPoints) : Money.Zero(netRevenue.Currency);
    }

    /// <summary>What is entered for a quarter when it settles, and whenever it is restated after that.</summary>
    public static Conclusion<MdfAccrualOutcome> Enter(MdfAccrualFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var accrues = Of(facts.Track, facts.NetRevenue, guide);
        var isAccruing = guide.Benefit(Benefit.Mdf, facts.Track).Accrued;
        ImmutableArray<RuleStep> steps =
        [
            new(
                Rule, "A25", $"Net revenue of {facts.Quarter}", facts.NetRevenue.ToString(),
                isAccruing ? Invariant($"{guide.Mdf.AccrualBasisPoints} basis points accrue to {facts.Track}") : $"nothing accrues to {facts.Track}",
                isAccruing),
            new(Rule, null, facts.CausedBy is null ? "Settled" : $"Restated by {facts.CausedBy}", $"{facts.Entered} entered", $"{accrues} in all", true),
        ];
        return new(new MdfAccrualOutcome(accrues, accrues - facts.Entered, MdfDays.LastOfFunds(facts.Quarter, guide)), steps);
    }
}
