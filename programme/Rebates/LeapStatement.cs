using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Rebates;

/// <summary>What a settled quarter's statement is made of.</summary>
/// <param name="PartnerId">The partner whose statement it is.</param>
/// <param name="Number">Its number among the partner's, from 1 on.</param>
/// <param name="Quarter">What the quarter is decided on.</param>
/// <param name="CarriedIn">What the statement before could not take back: 0, or negative.</param>
/// <param name="Corrections">What is corrected of quarters that were settled before, the earliest first.</param>
public sealed record LeapStatementFacts(
    string PartnerId, int Number, LeapQuarterFacts Quarter, Money CarriedIn, ImmutableArray<LeapCorrectionEntry> Corrections);

/// <summary>A correction of an earlier statement.</summary>
/// <param name="Quarter">The quarter that is corrected.</param>
/// <param name="Statement">The number of the statement that settled it.</param>
/// <param name="Before">What was stated for it so far.</param>
/// <param name="After">What it earns by the figures of now.</param>
/// <param name="DecisionId">The decision that holds its trace.</param>
public sealed record LeapCorrectionEntry(FiscalQuarter Quarter, int Statement, Money Before, Money After, string DecisionId)
{
    /// <summary>What the statement adds, or takes back where it is negative.</summary>
    public Money Difference => After - Before;
}

/// <summary>A group of lines with its part of the rebate.</summary>
/// <param name="Group">The lines.</param>
/// <param name="Counts">What they count for (R60, A19).</param>
/// <param name="Rebate">Their part of what is earned; the parts of all groups sum to it.</param>
public sealed record LeapStatementLine(LeapLineGroup Group, Money Counts, Money Rebate);

/// <summary>A quarter's statement.</summary>
/// <param name="Quarter">What the quarter came to.</param>
/// <param name="Lines">Its lines in groups, each with its part of what is earned.</param>
/// <param name="Corrected">The sum of what is corrected of earlier quarters; negative where more is taken back.</param>
/// <param name="Payable">What is paid, 0 or more.</param>
/// <param name="CarriedOut">What could not be taken back and is carried on: 0, or negative.</param>
public sealed record LeapStatement(
    LeapOutcome Quarter, ImmutableArray<LeapStatementLine> Lines, Money Corrected, Money Payable, Money CarriedOut);

/// <summary>Settles a quarter's rebate.</summary>
/// <remarks>
/// What is earned, what is corrected and what was carried on are added up; a sum below zero is not claimed back in money but
/// carried on to the next statement. Source: R49, R58 to R60, A24.
/// </remarks>
public static class LeapStatements
{
    /// <summary>Makes the statement.</summary>
    public static Conclusion<LeapStatement> Settle(LeapStatementFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var quarter = LeapEntitlement.Decide(facts.Quarter, guide);
        var earned = quarter.Outcome.Amount;
        var zero = Money.Zero(earned.Currency);
        var corrected = facts.Corrections.Aggregate(zero, (sum, entry) => sum + entry.Difference);
        var sum = facts.CarriedIn + corrected + earned;
        var isOwed = sum.MinorUnits >= 0;
        var claw = new RuleStep(
            LeapEntitlement.PaidRule, null, "Earned, corrected and carried on", $"{sum}", $"at least {zero}", isOwed);
        return new(
            new LeapStatement(
                quarter.Outcome, Lines(facts.Quarter.Lines, earned, guide), corrected, isOwed ? sum : zero, isOwed ? zero : sum),
            [.. quarter.Steps, claw]);
    }

    private static ImmutableArray<LeapStatementLine> Lines(ImmutableArray<LeapLineGroup> groups, Money earned, GuideVersion guide)
    {
        var counts = groups.Select(group => group.Counts(guide)).ToList();
        var parts = MoneySplit.ByWeight(earned, [.. counts.Select(each => each.MinorUnits)]);
        return [.. groups.Select((group, index) => new LeapStatementLine(group, counts[index], parts[index]))];
    }
}
