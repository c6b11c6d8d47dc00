using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Rebates;

namespace PartnerConnect.Grains.Rebates;

/// <summary>Records payments of statements.</summary>
internal static class LeapPaying
{
    /// <summary>Records a payment, once; nothing where the partner has no such statement.</summary>
    public static LeapPaymentAnswer? Pay(PartnerChange change, Present now, LeapPaymentOrder order)
    {
        var (quarter, statement) = change.State.Leap.FirstOrDefault(each => each.Value.Id == order.StatementId);
        if (statement is null)
            return null;
        if (statement.Payment is { } paid && paid.Reference == order.Reference && paid.PaidOn == order.PaidOn)
            return new(LeapViews.Head(quarter, statement), LeapViews.Of(paid), null, LeapEntitlement.PaidRule, paid.DecisionId);

        var facts = new LeapPaymentFacts(
            statement.Id, statement.Day, statement.Payable, statement.Payment?.Reference, order.PaidOn, order.Reference, now.Today);
        var conclusion = LeapPayment.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            new DecisionHead(
                DecisionKinds.LeapPaid.Name, $"{quarter}", now.Today, outcome.Refusal?.ToString() ?? "Paid", outcome.Rule, order.By)
            {
                IsRefusal = outcome.Refusal is not null,
            },
            now.Guide, facts, conclusion);
        if (outcome.Refusal is null)
        {
            statement = statement with { Payment = new(order.PaidOn, order.Reference, order.By, change.Now, decisionId) };
            change.State = change.State with { Leap = change.State.Leap.SetItem(quarter, statement) };
            change.Leave(new LeapPaymentRow(statement.Id, LeapViews.Of(statement.Payment)!));
        }

        return new(
            LeapViews.Head(quarter, statement), LeapViews.Of(statement.Payment), outcome.Refusal?.ToString(), outcome.Rule, decisionId);
    }
}
