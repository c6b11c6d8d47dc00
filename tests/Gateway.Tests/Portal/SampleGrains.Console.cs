using System.Collections.Concurrent;
using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Tests.Portal;

public partial class SampleGrains
{
    /// <summary>Proposals that are answered and decided; a word that holds "late" comes too late.</summary>
    private sealed class ProposalDesk : IPartnerProposals
    {
        private readonly ConcurrentDictionary<string, ProposalView> all = new(SampleProposals.All.ToDictionary(each => each.Id));

        public Task<ProposalView?> Find(string proposalId) => Task.FromResult(all.GetValueOrDefault(proposalId));

        public Task<ProposalAnswer?> Decide(ProposalDecision decision) => ChangeAsync(
            decision.ProposalId, decision.Reason, "DecisionPeriodOver",
            proposal => proposal with
            {
                Status = decision.Approve ? "Approved" : "Rejected",
                DecidedBy = decision.DecidedBy,
                Reason = decision.Reason,
                DecidedAt = new(2024, 8, 20, 9, 30, 0, TimeSpan.Zero),
            });

        public Task<ProposalAnswer?> Answer(string proposalId, string answer) => ChangeAsync(
            proposalId, answer, "AnswerPeriodOver",
            proposal => proposal with { PartnerAnswer = answer, AnsweredAt = new(2024, 8, 20, 9, 30, 0, TimeSpan.Zero) });

        private Task<ProposalAnswer?> ChangeAsync(string id, string said, string refusal, Func<ProposalView, ProposalView> change)
        {
            if (!all.TryGetValue(id, out var proposal))
                return Task.FromResult<ProposalAnswer?>(null);
            if (said.Contains("late", StringComparison.Ordinal))
                return Task.FromResult<ProposalAnswer?>(new(proposal, AlreadyDecided: false, refusal));
            return Task.FromResult<ProposalAnswer?>(new(all[id] = change(proposal), AlreadyDecided: false));
        }
    }

    /// <summary>Two departures, and a rule that says the same again but of one decision.</summary>
    private sealed class DeskReader : IDecisionDesk
    {
        public Task<DecisionReplay?> Replay(string decisionId) => Task.FromResult(
            SampleDecisions.All.FirstOrDefault(each => each.Id == decisionId) is { } decision
                ? new DecisionReplay(decision, decision.Trace, IsEqual: decision != SampleDecisions.Placement)
                : null);

        public Task<ImmutableArray<DecisionView>> Departures(string? region, DecisionCursor? before, int limit) => Task.FromResult(
            SampleDecisions.Departures.Where(each => (region is null || each.Region == region) && (before is null || each.DecidedAt < before.At))
                .Take(limit).ToImmutableArray());
    }

    /// <summary>A run of the draft that is completed in FY25, runs in FY24, and has not been started otherwise.</summary>
    private sealed class ShadowReader(string key) : IShadowRun
    {
        public Task<ShadowAnswer> Start() => Task.FromResult(key switch
        {
            "shadow-FY99-2024-06" => new ShadowAnswer(null, "UnknownYear", "FY99 has not begun, or lies before the programme's launch."),
            "shadow-FY98-2024-06" => new ShadowAnswer(null, "BreaksWithTheVersionBefore", "currency must stay."),
            _ => new ShadowAnswer(SampleShadow.Completed, null, null),
        });

        public Task<ShadowAnswer> StartAgain() => Start();

        public Task<ShadowProgress?> Progress() => Task.FromResult(key switch
        {
            "shadow-FY25-2024-06" => SampleShadow.Completed,
            "shadow-FY24-2024-06" => SampleShadow.Running,
            _ => null,
        });

        public Task<ImmutableArray<ShadowPartner>> Partners(string? outcome, string? region, string? after, int limit) => Task.FromResult(
            SampleShadow.Partners.Where(each => (outcome is null || each.Outcome == outcome) && (region is null || each.Region == region)
                && string.CompareOrdinal(each.PartnerId, after) > 0).Take(limit).ToImmutableArray());

        public Task<ShadowReasons?> Reasons(string partnerId) => Task.FromResult(
            partnerId == SampleShadow.Reasons.Partner.PartnerId ? SampleShadow.Reasons : null);
    }

    private sealed class StandingClock : IClock
    {
        public Task Wake() => Task.CompletedTask;

        public Task<ClockReading> Read() =>
            Task.FromResult(new ClockReading(new(2024, 8, 20, 9, 30, 0, TimeSpan.Zero), Simulated: true, MoreDue: false));

        public Task<ClockReading> Advance(DateTimeOffset to) => throw new NotSupportedException();
    }
}
