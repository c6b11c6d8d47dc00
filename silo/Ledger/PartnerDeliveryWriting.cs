using System.Data.Common;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Writes what a partner leaves, all in the transaction of the connection.</summary>
internal sealed class PartnerDeliveryWriting(DbConnection connection, PartnerDelivery delivery)
{
    public async Task RunAsync()
    {
        if (delivery.Summary is { } summary)
            await connection.ExecuteAsync(PartnerSql.PutSummary, ValuesOf(summary));

        if (delivery.Chronicle is { } change)
            await connection.ExecuteAsync(PartnerSql.AddChronicle, ValuesOf(change));

        await connection.ExecuteEachAsync(PartnerSql.AddDecision, delivery.Decisions.Select(ValuesOf));
        await connection.ExecuteEachAsync(PartnerSql.PutProposal, delivery.Proposals.Select(ValuesOf));
        await connection.ExecuteEachAsync(PosWaiverSql.Put, delivery.Waivers.Select(ValuesOf));
        await connection.ExecuteEachAsync(DealSql.Put, delivery.Deals.Select(deal => DealWriting.ValuesOf(deal, delivery.Revision)));
        await connection.ExecuteEachAsync(DealSql.AddKey, DealWriting.Keys(delivery.Deals));
        await connection.ExecuteEachAsync(PartnerSql.AddTransition, delivery.Transitions.Select(ValuesOf));
    }

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

    private (string, object?)[] ValuesOf(ChronicleRow change) =>
    [
        ("@partner_id", delivery.PartnerId),
        ("@revision", delivery.Revision),
        ("@at", change.At),
        ("@change", new JsonText(change.Change)),
    ];

    private (string, object?)[] ValuesOf(TransitionRow transition) =>
    [
        ("@run_id", transition.RunId),
        ("@partner_id", delivery.PartnerId),
        ("@outcome", transition.Outcome),
        ("@net_revenue_minor_units", transition.NetRevenueMinorUnits),
    ];
}
