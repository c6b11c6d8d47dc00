using System.Data.Common;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Writes what partners leave.</summary>
internal sealed class PartnerDeliveryWriting(PartnerDelivery delivery)
{
    /// <summary>Writes what several partners leave, table by table.</summary>
    /// <remarks>In the order of the partners, so that two of these never wait for each other.</remarks>
    public static Task RunAsync(DbConnection connection, IEnumerable<PartnerDelivery> deliveries)
    {
        var all = deliveries.OrderBy(delivery => delivery.PartnerId, StringComparer.Ordinal).Select(each => new PartnerDeliveryWriting(each)).ToList();
        return connection.ExecuteAllAsync(
        [
            .. Put(PartnerSql.Summaries, each => each.Delivery.Summary is { } summary ? [each.ValuesOf(summary)] : []),
            .. Put(PartnerSql.Changes, each => each.Delivery.Chronicle is { } change ? [each.ValuesOf(change)] : []),
            .. Put(PartnerSql.AllDecisions, each => each.Delivery.Decisions.Select(ValuesOf)),
            .. Put(PartnerSql.AllProposals, each => each.Delivery.Proposals.Select(each.ValuesOf)),
            .. Put(PartnerSql.AllTransitions, each => each.Delivery.Transitions.Select(each.ValuesOf)),
            .. Put(PosWaiverSql.All, each => each.Delivery.Waivers.Select(each.ValuesOf)),
            .. all.SelectMany(each => each.Delivery.Deals.Select(deal => (DealSql.Put, DealWriting.ValuesOf(deal, each.Delivery.Revision)))),
            .. all.SelectMany(each => DealWriting.Keys(each.Delivery.Deals).Select(key => (DealSql.AddKey, key))),
            .. Put(MdfSql.Requests, each => each.Delivery.MdfRequests.Select(request => MdfRows.ValuesOf(request, each.Delivery.Revision))),
            .. Put(LeapSql.Statements, each => each.Delivery.LeapStatements.Select(LeapWriting.ValuesOf)),
            .. all.SelectMany(each => each.Delivery.LeapPayments.Select(payment => (LeapSql.Pay, LeapWriting.ValuesOf(payment)))),
        ]);

        IEnumerable<(string, (string, object?)[])> Put(TableSql table, Func<PartnerDeliveryWriting, IEnumerable<(string, object?)[]>> rows) =>
            table.Put(connection, [.. all.SelectMany(rows)]);
    }

    private PartnerDelivery Delivery => delivery;

    private (string, object?)[] ValuesOf(PartnerSummary summary) =>
    [
        ("@partner_id", summary.PartnerId),
        ("@revision", delivery.Revision),
        ("@name", summary.Name),
        ("@partner_type", summary.Type),
        ("@region", summary.Region),
        ("@country", summary.Country),
        ("@track", summary.Track),
        ("@missed_streak", summary.MissedStreak),
        ("@open_proposals", summary.OpenProposals),
        ("@net_revenue_minor_units", summary.NetRevenue.MinorUnits),
        ("@currency", summary.NetRevenue.Currency.Code),
        ("@net_revenue_year", summary.NetRevenueYear),
        ("@plain_name", EndCustomerNames.Plain(summary.Name)),
    ];

    private static (string, object?)[] ValuesOf(DecisionView decision) =>
    [
        ("@id", decision.Id),
        ("@partner_id", decision.PartnerId),
        ("@sequence", decision.Sequence),
        ("@kind", decision.Kind),
        ("@period", decision.Period),
        ("@region", decision.Region),
        ("@outcome", decision.Outcome),
        ("@rule", decision.Rule),
        ("@guide_version", decision.GuideVersion),
        ("@as_of", decision.AsOf),
        ("@decided_at", decision.DecidedAt),
        ("@decided_by", decision.DecidedBy),
        ("@trace", new JsonText(decision.Trace)),
        ("@departs", decision.Departs),
        ("@seal_before", decision.SealBefore),
        ("@seal", decision.Seal),
    ];

    private (string, object?)[] ValuesOf(ProposalView proposal) =>
    [
        ("@id", proposal.Id),
        ("@revision", delivery.Revision),
        ("@partner_id", proposal.PartnerId),
        ("@region", proposal.Region),
        ("@from_track", proposal.From),
        ("@to_track", proposal.To),
        ("@rule", proposal.Rule),
        ("@period", proposal.Period),
        ("@proposed_on", proposal.ProposedOn),
        ("@effective_on", proposal.EffectiveOn),
        ("@status", proposal.Status),
        ("@decided_by", proposal.DecidedBy),
        ("@reason", proposal.Reason),
        ("@decided_at", proposal.DecidedAt),
        ("@decision_id", proposal.DecisionId),
        ("@last_answer_day", proposal.LastAnswerDay),
        ("@last_decision_day", proposal.LastDecisionDay),
        ("@partner_answer", proposal.PartnerAnswer),
        ("@answered_at", proposal.AnsweredAt),
        ("@kind", proposal.Kind),
    ];

    private (string, object?)[] ValuesOf(PosWaiverView waiver) =>
    [
        ("@partner_id", delivery.PartnerId),
        ("@week", $"{waiver.Week}"),
        ("@line_no", waiver.Line ?? 0),
        ("@revision", delivery.Revision),
        ("@version", waiver.Version),
        ("@code", waiver.Code),
        ("@stands", waiver.Stands),
        ("@waived_by", waiver.WaivedBy),
        ("@reason", waiver.Reason),
        ("@waived_at", waiver.WaivedAt),
        ("@decision_id", waiver.DecisionId),
        ("@revoked_by", waiver.RevokedBy),
        ("@revoked_reason", waiver.RevokedReason),
        ("@revoked_at", waiver.RevokedAt),
    ];

    private (string, object?)[] ValuesOf(TransitionRow transition) =>
    [
        ("@run_id", transition.RunId),
        ("@partner_id", delivery.PartnerId),
        ("@outcome", transition.Outcome),
        ("@net_revenue_minor_units", transition.NetRevenueMinorUnits),
    ];

    private (string, object?)[] ValuesOf(ChronicleRow change) =>
    [
        ("@partner_id", delivery.PartnerId),
        ("@revision", delivery.Revision),
        ("@at", change.At),
        ("@change", new JsonText(change.Change)),
    ];
}
