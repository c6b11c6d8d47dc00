using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Deals;

/// <summary>Decides on registrations that are there: approval, extension, withdrawal, expiry and close.</summary>
internal static class DealDeciding
{
    /// <summary>The number of a deal, or nothing where the partner has none of that id.</summary>
    public static int? NumberOf(PartnerState state, string dealId) =>
        state.Deals.Where(each => each.Value.Id == dealId).Select(each => (int?)each.Key).FirstOrDefault();

    /// <summary>Puts a deal in the place of what it was.</summary>
    public static void Put(PartnerChange change, int number, StoredDeal deal) =>
        change.State = change.State with { Deals = change.State.Deals.SetItem(number, deal) };

    /// <summary>The claim of a registration for days until the last.</summary>
    public static EndCustomerClaim Claim(StoredDeal deal, DateOnly lastDay, Present now) =>
        new(deal.Id, deal.EndCustomer.ToWire(), RegionTime.EndOf(lastDay, now.Region));

    /// <summary>What a person's decision would be decided on.</summary>
    public static DealVerdictFacts VerdictFacts(
        PartnerState state, StoredDeal deal, bool approve, string by, string reason, DateOnly day, EndCustomerGrant? grant = null) => new()
        {
            Day = day,
            DealId = deal.Id,
            Status = deal.Status,
            Approve = approve,
            By = by,
            Reason = reason,
            Partner = state.Facts,
            SuspendedBy = state.IncentivesSuspendedBy,
            CloseOn = deal.CloseOn,
            DecideBy = deal.DecideBy ?? deal.RequestedOn,
            HeldUntil = grant?.HeldUntil,
            GrantedAt = grant?.GrantedAt,
        };

    /// <summary>Records a person's decision, or its refusal.</summary>
    public static DealAnswer Decide(PartnerChange change, int number, DealVerdictFacts facts, DateTimeOffset at, GuideVersion guide)
    {
        var deal = change.State.Deals[number];
        var conclusion = DealVerdict.Decide(facts, guide);
        var outcome = conclusion.Outcome;
        var status = facts.Approve ? DealStatus.Approved : DealStatus.Rejected;
        var decisionId = change.Decide(
            new DecisionHead(
                DecisionKinds.DealDecided.Name, deal.Id, facts.Day, outcome.Refusal?.ToString() ?? status.ToString(), outcome.Rule, facts.By)
            {
                IsRefusal = outcome.Refusal is not null,
            },
            guide, facts, conclusion);
        var next = outcome.Refusal is not null ? deal with { Pending = null } : deal with
        {
            Status = status,
            DecidedBy = facts.By,
            Reason = facts.Reason,
            DecidedAt = at,
            GrantedAt = outcome.IsProtected ? facts.GrantedAt : null,
            FirstDay = outcome.Days?.FirstDay,
            LastDay = outcome.Days?.LastDay,
            IsProtected = outcome.IsProtected,
            DiscountBasisPoints = outcome.DiscountBasisPoints,
            Pending = null,
        };
        if (next != deal)
            Put(change, number, next);
        return Answer(change, next, outcome.Refusal?.ToString(), outcome.Rule, decisionId) with
        {
            HeldUntil = outcome.Refusal == DealVerdictRefusal.HeldByAnother ? facts.HeldUntil : null,
        };
    }

    /// <summary>Records an extension, or its refusal.</summary>
    public static DealAnswer Extend(PartnerChange change, int number, DealExtensionFacts facts, string key, string by, GuideVersion guide)
    {
        var deal = change.State.Deals[number];
        var conclusion = DealExtension.Decide(facts, guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            new DecisionHead(DecisionKinds.DealExtension.Name, deal.Id, facts.Day, outcome.Refusal?.ToString() ?? "Extended", outcome.Rule, by)
            {
                IsRefusal = outcome.Refusal is not null,
            },
            guide, facts, conclusion);
        var next = outcome.Refusal is not null ? deal with { Pending = null } : deal with
        {
            LastDay = outcome.LastDay,
            ExtensionKeys = [.. deal.ExtensionKeys ?? [], key],
            Pending = null,
        };
        if (next != deal)
            Put(change, number, next);
        return Answer(change, next, outcome.Refusal?.ToString(), outcome.Rule, decisionId) with
        {
            HeldUntil = outcome.Refusal == DealExtensionRefusal.HeldByAnother ? facts.HeldUntil : null,
        };
    }

    /// <summary>Records a withdrawal, or its refusal.</summary>
    public static DealAnswer Withdraw(PartnerChange change, int number, Present now, string by)
    {
        var deal = change.State.Deals[number];
        var facts = new DealWithdrawalFacts(now.Today, deal.Id, deal.Status);
        var conclusion = DealWithdrawal.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            new DecisionHead(
                DecisionKinds.DealWithdrawal.Name, deal.Id, now.Today, outcome.Refusal?.ToString() ?? nameof(DealStatus.Withdrawn), outcome.Rule, by)
            {
                IsRefusal = outcome.Refusal is not null,
            },
            now.Guide, facts, conclusion);
        if (outcome.Refusal is not null)
            return Answer(change, deal, outcome.Refusal.ToString(), outcome.Rule, decisionId);

        var next = deal with
        {
            Status = DealStatus.Withdrawn,
            LastDay = outcome.LastDay ?? deal.LastDay,
            Pending = deal.IsProtected ? new PendingDealStep(PendingDealKind.Release, now.Today, now.Moment, by, "") : null,
        };
        Put(change, number, next);
        return Answer(change, next, null, outcome.Rule, decisionId);
    }

    /// <summary>Ends every approved registration whose last day has passed, as of the day after it.</summary>
    public static void Expire(PartnerChange change, DateOnly day, GuideEditions editions)
    {
        // One that was asked to be extended in time waits for the answer.
        foreach (var (number, deal) in change.State.Deals.Where(each =>
            each.Value is { Status: DealStatus.Approved, Pending: null } && each.Value.LastDay < day).ToList())
        {
            var guide = editions.InForceOn(deal.LastDay!.Value.AddDays(1), change.State.Profile!.Region);
            var facts = new DealExpiryFacts(deal.LastDay.Value.AddDays(1), deal.Id, deal.LastDay.Value);
            change.Decide(
                new DecisionHead(
                    DecisionKinds.DealExpiry.Name, deal.Id, facts.Day, nameof(DealStatus.Expired), DealRegistration.ProtectionRule),
                guide, facts, DealExpiry.Decide(facts, guide));
            Put(change, number, deal with { Status = DealStatus.Expired });
        }
    }

    /// <summary>Closes the deals that sales name, and opens again those whose sales were taken back.</summary>
    public static void Close(PartnerChange change, ImmutableArray<DealSale> sales, Present now)
    {
        foreach (var (number, deal) in change.State.Deals.Where(each =>
            each.Value is { Status: DealStatus.Approved or DealStatus.Won or DealStatus.Expired, LastDay: not null }).ToList())
        {
            var first = sales.FirstOrDefault(sale => sale.DealId == deal.Id)?.FirstInvoiceOn;
            if (first == deal.WonOn)
                continue;
            var facts = new DealClosingFacts(now.Today, deal.Id, first, deal.LastDay!.Value);
            var conclusion = DealClosing.Decide(facts, now.Guide);
            change.Decide(
                new DecisionHead(
                    DecisionKinds.DealClosing.Name, deal.Id, now.Today, conclusion.Outcome.ToString(), DealRegistration.AdmissionRule),
                now.Guide, facts, conclusion);
            Put(change, number, deal with { Status = conclusion.Outcome, WonOn = first });
        }
    }

    /// <summary>An answer about a deal.</summary>
    public static DealAnswer Answer(PartnerChange change, StoredDeal deal, string? refusal, string rule, string? decisionId) => new()
    {
        Deal = DealViews.Of(deal, change.State.Profile!),
        Refusal = refusal,
        Rule = rule,
        DecisionId = decisionId,
    };
}
