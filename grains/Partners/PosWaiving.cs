using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Partners;

/// <summary>A person's waiver of a POS week or of one refused line, and its end.</summary>
internal static class PosWaiving
{
    /// <summary>Asks the programme and records what it concludes; what is refused leaves nothing.</summary>
    /// <param name="change">The partner's change in the making.</param>
    /// <param name="now">The moment.</param>
    /// <param name="request">What is waived.</param>
    /// <param name="reject">What the line is refused for; nothing where it is not refused, or the week as a whole is waived.</param>
    public static PosWaiverAnswer Give(PartnerChange change, Present now, PosWaiverRequest request, WaivedReject? reject)
    {
        var state = change.State;
        var (week, line) = (request.Week, request.Line);
        var standing = state.FindWaiver(week, line);

        // The answer may have been lost on its way: the same waiver again is told and not refused.
        if (standing is not null && (standing.By, standing.Reason) == (request.By, request.Reason))
            return Taken(change, request, standing);

        var facts = new PosWaiverFacts
        {
            Day = now.Today,
            Week = week,
            Line = line,
            Version = state.Weeks.GetValueOrDefault(week)?.Version ?? 0,
            Outcome = PosCompliance.Week(state.WeekFacts(week, now.Today, now.Guide) with { IsWaived = false }, now.Guide.Pos).Outcome,
            Code = reject?.Code,
            LinesWaived = state.LinesWaived(week),
            QuarterSettled = state.IsSettled(now.Guide.Calendar.QuarterOf(week)),
            WaivedBy = standing?.By,
            By = request.By,
            Reason = request.Reason,
        };
        var conclusion = PosWaiver.Decide(facts, now.Guide);
        if (conclusion.Outcome.Refusal is { } refusal)
            return Refused(change, request, $"{refusal}", conclusion.Outcome.Rule);

        var decisionId = change.Decide(
            new DecisionHead(
                DecisionKinds.PosWaiver.Name, $"{week}", now.Today, line is null ? "WeekWaived" : "LineWaived", conclusion.Outcome.Rule, request.By,
                Departs: true),
            now.Guide, facts, conclusion);
        var given = new StoredWaiver(request.By, request.Reason, now.Today, now.Moment, decisionId, facts.Version) { Reject = reject };
        Keep(change, now, week, line, given);
        return Taken(change, request, given);
    }

    /// <summary>Ends a waiver: asks the programme and records what it concludes; what is refused leaves nothing.</summary>
    public static PosWaiverAnswer Revoke(PartnerChange change, Present now, PosWaiverRequest request)
    {
        var (week, line) = (request.Week, request.Line);
        var last = change.State.LastWaiver(week, line);
        if (last?.Revoked is { } former && (former.By, former.Reason) == (request.By, request.Reason))
            return Taken(change, request, last);

        var standing = change.State.FindWaiver(week, line);
        var facts = new PosRevocationFacts
        {
            Day = now.Today,
            Week = week,
            Line = line,
            QuarterSettled = change.State.IsSettled(now.Guide.Calendar.QuarterOf(week)),
            WaivedBy = standing?.By,
            WaivedBecause = standing?.Reason,
            By = request.By,
            Reason = request.Reason,
        };
        var conclusion = PosWaiverRevocation.Decide(facts, now.Guide);
        if (conclusion.Outcome.Refusal is { } refusal)
            return Refused(change, request, $"{refusal}", conclusion.Outcome.Rule);

        var decisionId = change.Decide(
            new DecisionHead(
                DecisionKinds.PosWaiverRevocation.Name, $"{week}", now.Today, line is null ? "WeekWaiverRevoked" : "LineWaiverRevoked",
                conclusion.Outcome.Rule, request.By),
            now.Guide, facts, conclusion);
        var revoked = standing! with
        {
            Revoked = new StoredRevocation(request.By, request.Reason, now.Today, now.Moment, decisionId),
        };
        Keep(change, now, week, line, revoked);
        return Taken(change, request, revoked);
    }

    /// <summary>Whether a quarter is settled for the partner.</summary>
    public static bool IsSettled(this PartnerState state, FiscalQuarter quarter) =>
        state.Quarters.Any(each => each.Key >= quarter && each.Value.SettledOn is not null);

    private static void Keep(PartnerChange change, Present now, PosWeek week, int? line, StoredWaiver waiver) =>
        change.State = change.State.Waiving(week, line, waiver)
            .Doing(new PartnerAct(now.Today) { Waived = new WaivedAct(week, line, waiver) });

    private static PosWaiverAnswer Taken(PartnerChange change, PosWaiverRequest request, StoredWaiver waiver) => new(
        waiver.Tell(change.State.Profile!.PartnerId, request.Week, request.Line), null,
        request.Line is null ? PosWaiver.WeekRule : PosWaiver.LineRule);

    private static PosWaiverAnswer Refused(PartnerChange change, PosWaiverRequest request, string refusal, string rule) => new(
        change.State.LastWaiver(request.Week, request.Line)?.Tell(change.State.Profile!.PartnerId, request.Week, request.Line), refusal, rule);
}
