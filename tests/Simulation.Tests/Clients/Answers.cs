using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.GrainInterfaces.Tracks;

namespace PartnerConnect.Simulation.Tests.Clients;

/// <summary>Tells answers in a few words.</summary>
internal static class Answers
{
    /// <summary>What kind of answer it was.</summary>
    public static string Kind(object? answer) => answer switch
    {
        null => "Unknown",
        EnrolAnswer enrol => enrol.Refusal ?? "Taken",
        PosReportAnswer report => report.Refusal ?? report.Code ?? report.Status,
        TrackChoiceAnswer choice => choice.Refusal ?? (choice.ProposalId is null ? "Accepted" : "Proposed"),
        TrackPlacementAnswer placement => placement.Refusal ?? "Accepted",
        NfrOrderAnswer order => order.Refusal ?? "Accepted",
        ProposalAnswer proposal => proposal.Refusal ?? proposal.Proposal.Status,
        PosWaiverAnswer waiver => waiver.Refusal ?? (waiver.Waiver?.Line is null ? "Week" : "Line"),
        PosCorrectionAnswer correction => correction.Refusal ?? "Taken",
        TransitionResult transition => transition.Outcome,
        _ => "Told",
    };

    public static string Short(object? answer) => answer switch
    {
        null => "unknown partner",
        EnrolAnswer enrol => enrol.Refusal ?? "taken in",
        PosReportAnswer report => $"{report.Refusal ?? report.Status} {report.Code} v{report.Version} {report.LinesAccepted}+{report.LinesRejected} {report.NetRevenue}",
        TrackChoiceAnswer choice => $"{choice.Refusal ?? "chosen"} ({choice.Rule}), in {choice.Track ?? "no track"}",
        TrackPlacementAnswer placement => $"{placement.Refusal ?? "placed"} ({placement.Rule}), in {placement.Track ?? "no track"}",
        NfrOrderAnswer order => $"{order.Refusal ?? "accepted"} {order.Net} left {order.Left}",
        ProposalAnswer proposal => $"{proposal.Proposal.Status}{(proposal.AlreadyDecided ? " already" : "")}",
        Standing standing => $"{standing.Track ?? "no track"} since {standing.TrackSince:yyyy-MM-dd}, streak {standing.MissedStreak}, {standing.NetRevenue}",
        PosWaiverAnswer waiver => waiver.Refusal ?? (waiver.Waiver!.Stands ? "waived" : "revoked"),
        PosCorrectionAnswer correction => correction.Refusal ?? $"{correction.Correction!.Week} line {correction.Correction.Line} {correction.Correction.AddedNet}",
        TransitionResult transition => $"{transition.Outcome} {transition.NetRevenueMinorUnits}",
        _ => answer.ToString() ?? "",
    };
}
