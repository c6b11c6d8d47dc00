using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Deals;

/// <summary>What the close of a deal is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="DealId">The registration.</param>
/// <param name="FirstInvoiceOn">The earliest invoice of a sale that counts and names the registration; nothing where none does any more.</param>
/// <param name="LastDay">The last of its days.</param>
public sealed record DealClosingFacts(DateOnly Day, string DealId, DateOnly? FirstInvoiceOn, DateOnly LastDay);

/// <summary>Closes a deal with the first sale that counts and names it, and opens it again where that sale is taken back.</summary>
/// <remarks>A line that names it was held against its days when it came (L10). Source: R61, R62.</remarks>
public static class DealClosing
{
    /// <summary>Where the registration stands by its sales.</summary>
    public static Conclusion<DealStatus> Decide(DealClosingFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var sold = new RuleStep(
            DealRegistration.AdmissionRule, null, $"First sale that names {facts.DealId}",
            facts.FirstInvoiceOn is { } day ? Invariant($"{day:yyyy-MM-dd}") : "none", "one that counts", facts.FirstInvoiceOn is not null);
        return new(
            sold.Holds ? DealStatus.Won : facts.Day > facts.LastDay ? DealStatus.Expired : DealStatus.Approved, [sold]);
    }
}
