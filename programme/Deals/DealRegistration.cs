using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Pos;
using static System.FormattableString;

namespace PartnerConnect.Programme.Deals;

/// <summary>Takes in or refuses registrations of deals; what it takes in a person approves or rejects.</summary>
/// <remarks>Source: R2, R27, R28, R30, R61, R62, A30.</remarks>
public static class DealRegistration
{
    /// <summary>The rule of who may register what.</summary>
    public const string AdmissionRule = "R61";

    /// <summary>The rule of protection.</summary>
    public const string ProtectionRule = "R62";

    /// <summary>Takes the registration in or refuses it; where several refusals apply, the first in <see cref="DealRefusal"/>.</summary>
    /// <exception cref="InvalidOperationException">The amounts are not in the region's currency.</exception>
    public static Conclusion<DealRegistrationOutcome> Decide(DealRegistrationFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts, guide))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new DealRegistrationOutcome(refusal, step.Rule, null), steps.ToImmutable());
        }

        return new(
            new DealRegistrationOutcome(null, AdmissionRule, DealDays.DecideBy(facts.Day, guide.Deals)), steps.ToImmutable());
    }

    /// <summary>Whether two end customers bear one name for R2: an end customer that bears a partner's name is a partner.</summary>
    public static bool IsNameOf(string partnerName, EndCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return EndCustomerNames.AreSame(partnerName, customer.Name)
            || EndCustomerIdentity.PlainNameOf(partnerName) == EndCustomerIdentity.PlainNameOf(customer.Name);
    }

    /// <summary>The policy under which duplicates are read.</summary>
    internal static string Duplicates(GuideVersion guide) => $"A30={guide.Policies.DealDuplicates}";

    internal static RuleStep SuspensionStep(string? suspendedBy) => new(
        "R27", null, "Incentives", suspendedBy is null ? "not suspended" : $"suspended by {suspendedBy}", "not suspended", suspendedBy is null);

    /// <summary>Whether a second registrant is kept out.</summary>
    internal static RuleStep FreeStep(DateTimeOffset? heldUntil, GuideVersion guide) => new(
        ProtectionRule, Duplicates(guide), "End customer protected for another partner",
        heldUntil is { } until ? Invariant($"until {until.UtcDateTime:yyyy-MM-dd HH:mm}Z") : "no",
        guide.Policies.DealDuplicates == DealDuplicateRule.FirstApprovedWins ? "no" : "not asked",
        heldUntil is null || guide.Policies.DealDuplicates != DealDuplicateRule.FirstApprovedWins);

    private static IEnumerable<(DealRefusal Refusal, RuleStep Step)> Questions(DealRegistrationFacts facts, GuideVersion guide)
    {
        var terms = guide.Deals;
        var region = guide.Region(facts.Region);
        yield return (DealRefusal.AgreementNotSigned, AgreementStep.On(facts.Partner, facts.Day));
        yield return (DealRefusal.NoTrack, new(AdmissionRule, null, "Track held", facts.Track ?? "none", "any track", facts.Track is not null));
        yield return (DealRefusal.BenefitNotGranted, BenefitStep.Of(Benefit.DealRegistration, AdmissionRule, facts.Track!, guide));
        yield return (DealRefusal.IncentivesSuspended, SuspensionStep(facts.SuspendedBy));
        yield return (DealRefusal.EndCustomerIsPartner, new(
            "R2", null, "End customer", facts.IsPartner ? $"{ShownText.Of(facts.EndCustomer.Name)}, a partner" : ShownText.Of(facts.EndCustomer.Name),
            "no partner", !facts.IsPartner));
        yield return (DealRefusal.TenderPublished, new(
            ProtectionRule, "A30", "Request for proposals", facts.TenderPublished ? "published" : "not published",
            terms.RefusesPublishedTenders ? "not published" : "not asked", !facts.TenderPublished || !terms.RefusesPublishedTenders));
        yield return (DealRefusal.ProductUnknown, new(
            ProtectionRule, null, "Products that the catalogue does not know",
            facts.UnknownProducts.IsEmpty ? "none" : string.Join(", ", facts.UnknownProducts), "none", facts.UnknownProducts.IsEmpty));
        yield return (DealRefusal.CloseDatePassed, new(
            ProtectionRule, null, "Expected close", Invariant($"{facts.CloseOn:yyyy-MM-dd}"),
            Invariant($"{facts.Day:yyyy-MM-dd} or later"), facts.CloseOn >= facts.Day));
        var latest = DealDays.LatestClose(facts.Day, terms);
        yield return (DealRefusal.CloseDateTooFar, new(
            ProtectionRule, "A30", "Expected close", Invariant($"{facts.CloseOn:yyyy-MM-dd}"),
            Invariant($"by {latest:yyyy-MM-dd}, the last day that protection could reach"), facts.CloseOn <= latest));
        var minimum = Money.Exact(terms.MinimumMsrp, region.Currency);
        yield return (DealRefusal.BelowMinimumValue, new(
            AdmissionRule, "A30", "Value at MSRP", facts.MsrpValue.ToString(), $"at least {minimum}", facts.MsrpValue >= minimum));
        yield return (DealRefusal.ValueAboveMsrp, new(
            "R30", null, "Expected value", facts.Value.ToString(), $"at most {facts.MsrpValue}, which is MSRP", facts.Value <= facts.MsrpValue));
        yield return (DealRefusal.NotANewCustomer, NewCustomerStep(facts, terms));
        yield return (DealRefusal.AlreadyRegistered, new(
            ProtectionRule, null, "The partner's own registration for the end customer", facts.OwnDealId ?? "none", "none", facts.OwnDealId is null));
        yield return (DealRefusal.HeldByAnother, FreeStep(facts.HeldUntil, guide));
    }

    private static RuleStep NewCustomerStep(DealRegistrationFacts facts, DealTerms terms)
    {
        var newFrom = facts.LastInvoiceOn?.AddMonths(terms.NewCustomerMonths);
        return new(
            AdmissionRule, "A30", "Last invoice to the end customer",
            facts.LastInvoiceOn is { } last ? Invariant($"{last:yyyy-MM-dd}") : "none known",
            newFrom is { } from ? Invariant($"new from {from:yyyy-MM-dd} on") : Invariant($"none in {terms.NewCustomerMonths} months"),
            newFrom is null || facts.Day >= newFrom);
    }
}
