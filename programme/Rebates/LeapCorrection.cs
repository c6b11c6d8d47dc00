using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Rebates;

/// <summary>What a settled quarter's rebate is corrected on.</summary>
/// <param name="Statement">The number of the statement that settled the quarter, which stays as it is.</param>
/// <param name="Stated">What was stated for the quarter so far, corrections included.</param>
/// <param name="Quarter">
/// The quarter with the figures of now. Its track, its POS data and what was suspended or blocked stay as they were settled; its day is
/// that of the settlement.
/// </param>
public sealed record LeapCorrectionFacts(int Statement, Money Stated, LeapQuarterFacts Quarter);

/// <summary>What a settled quarter's rebate is by the figures of now.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Statement">The number of the statement that settled it.</param>
/// <param name="Sales">Its LEAP sales.</param>
/// <param name="Refusal">What stands against its rebate, or nothing.</param>
/// <param name="Before">What was stated so far.</param>
/// <param name="After">What it earns.</param>
/// <param name="Difference">What the next statement adds, or takes back where it is negative.</param>
public sealed record LeapCorrection(
    FiscalQuarter Quarter, int Statement, Money Sales, LeapRefusal? Refusal, Money Before, Money After, Money Difference);

/// <summary>Reckons a settled quarter's rebate again.</summary>
/// <remarks>
/// The rules are those by which it was settled, and of the same guide version. It changes no statement: the difference is an entry of
/// the next one. Source: R49, R58 to R60, A24.
/// </remarks>
public static class LeapCorrections
{
    /// <summary>What differs.</summary>
    public static Conclusion<LeapCorrection> Decide(LeapCorrectionFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var now = LeapEntitlement.Decide(facts.Quarter, guide);
        return new(
            new LeapCorrection(
                facts.Quarter.Quarter, facts.Statement, now.Outcome.Sales, now.Outcome.Refusal, facts.Stated, now.Outcome.Amount,
                now.Outcome.Amount - facts.Stated),
            now.Steps);
    }
}
