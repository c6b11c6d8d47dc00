using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Nfr;

/// <summary>What the lapse of a reservation is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="OrderId">The order.</param>
/// <param name="LastDay">The last day on which it could be committed.</param>
public sealed record NfrLapseFacts(DateOnly Day, string OrderId, DateOnly LastDay);

/// <summary>How long a reservation holds room under the cap.</summary>
/// <remarks>The day of the order is not counted. Source: R72.</remarks>
public static class NfrReservation
{
    /// <summary>The last day on which a reservation may be committed; nothing where the guide sets no end.</summary>
    public static DateOnly? LastDay(DateOnly orderedOn, NfrTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.ReservationDays is { } days ? orderedOn.AddDays(days) : null;
    }

    /// <summary>Whether the reservation has lapsed: with the day after its last.</summary>
    public static Conclusion<bool> Lapses(NfrLapseFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var holds = new RuleStep(
            NfrOrderStep.CapRule, null, "Day without a purchase", Invariant($"{facts.Day:yyyy-MM-dd}"),
            Invariant($"a purchase by {facts.LastDay:yyyy-MM-dd}"), facts.Day <= facts.LastDay);
        return new(!holds.Holds, [holds]);
    }
}
