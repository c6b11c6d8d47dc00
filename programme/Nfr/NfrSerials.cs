using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Nfr;

/// <summary>Why serial numbers are not attached; the order of the list is the order of precedence.</summary>
public enum NfrSerialRefusal
{
    /// <summary>The units are not bought (R71).</summary>
    NotCommitted = 1,

    /// <summary>There would be more serial numbers than units (R71).</summary>
    TooManySerials = 2,

    /// <summary>A serial number is that of another order's unit (R71).</summary>
    SerialInUse = 3,
}

/// <summary>What the serial numbers of an order's units are decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="OrderId">The order.</param>
/// <param name="Status">Where it stands; nothing where it was refused.</param>
/// <param name="Quantity">Its units.</param>
/// <param name="Attached">The serial numbers that are known already.</param>
/// <param name="Serials">The serial numbers that are told, none twice.</param>
/// <param name="InUse">Those of them that are units of other orders of the partner.</param>
public sealed record NfrSerialFacts(
    DateOnly Day,
    string OrderId,
    NfrOrderStatus? Status,
    int Quantity,
    ImmutableArray<string> Attached,
    ImmutableArray<string> Serials,
    ImmutableArray<string> InUse);

/// <summary>What becomes of them.</summary>
/// <param name="Refusal">Why they are not attached; nothing where they are.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Attached">All serial numbers that are known then, those known before first.</param>
public sealed record NfrSerialOutcome(NfrSerialRefusal? Refusal, string Rule, ImmutableArray<string> Attached);

/// <summary>Attaches serial numbers to units not for resale, with the purchase or later, unit by unit.</summary>
/// <remarks>What is attached stays: a unit that was named may not be resold (L12). Source: R71.</remarks>
public static class NfrSerials
{
    private const string Rule = "R71";

    /// <summary>Attaches them or refuses all; where several refusals apply, the first in <see cref="NfrSerialRefusal"/>.</summary>
    public static Conclusion<NfrSerialOutcome> Decide(NfrSerialFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        ImmutableArray<string> all = [.. facts.Attached.Union(facts.Serials, StringComparer.Ordinal)];
        foreach (var (refusal, step) in Questions(facts, all))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new NfrSerialOutcome(refusal, Rule, facts.Attached), steps.ToImmutable());
        }

        return new(new NfrSerialOutcome(null, Rule, all), steps.ToImmutable());
    }

    private static IEnumerable<(NfrSerialRefusal Refusal, RuleStep Step)> Questions(NfrSerialFacts facts, ImmutableArray<string> all)
    {
        yield return (NfrSerialRefusal.NotCommitted, new(
            Rule, null, $"Order {facts.OrderId}", facts.Status?.ToString() ?? "refused", $"{NfrOrderStatus.Committed}",
            facts.Status == NfrOrderStatus.Committed));
        yield return (NfrSerialRefusal.TooManySerials, new(
            Rule, null, "Serial numbers", Invariant($"{all.Length}"), Invariant($"at most {facts.Quantity}, one for each unit"),
            all.Length <= facts.Quantity));
        yield return (NfrSerialRefusal.SerialInUse, new(
            Rule, null, "Serial numbers of other orders", facts.InUse.IsEmpty ? "none" : string.Join(", ", facts.InUse), "none", facts.InUse.IsEmpty));
    }
}
