using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Proposals;

/// <summary>A5: what is read of a proposal, word for word.</summary>
public sealed class ProposalTraceTests
{
    private static readonly ProposalVerdictFacts Verdict = new(
        new(2024, 8, 30), "proposal-P-1", "R26", "Elite", "Premier", IsOpen: true, LastDecisionDay: new(2024, 8, 30),
        PartnerAnswer: null, Approves: true, "A. Manager", "Talked it over");

    private static readonly ProposalReplyFacts Reply = new(
        new(2024, 8, 14), "proposal-P-1", "R26", IsOpen: true, LastAnswerDay: new(2024, 8, 14), FormerAnswer: null, "Our side");

    [Fact]
    public void A_decision_names_the_person_and_what_was_heard()
    {
        Assert.Equal(
            """
            R26 A5=ProposeAndApprove | The proposal is open | open | open | yes
            R26 A5=ProposeAndApprove | Day of the decision | 2024-08-30 | by 2024-08-30 | yes
            R26 A5=ProposeAndApprove | The partner's answer | none | taken into account | yes
            R26 A5=ProposeAndApprove | A person's decision on the proposal | Approved by A. Manager: Talked it over | a named person and a reason | yes
            """,
            Told(Verdict));
        Assert.EndsWith(
            "| Rejected by A. Manager: Talked it over | a named person and a reason | yes",
            Told(Verdict with { Approves = false }), StringComparison.Ordinal);
        Assert.Contains(
            "| The partner's answer | Our side |", Told(Verdict with { PartnerAnswer = "Our side" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_decision_ends_with_what_was_missing()
    {
        Assert.Equal(
            "R26 A5=ProposeAndApprove | The proposal is open | not open | open | no", Told(Verdict with { IsOpen = false }));
        Assert.EndsWith(
            "| Day of the decision | 2024-08-31 | by 2024-08-30 | no",
            Told(Verdict with { Day = new(2024, 8, 31) }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_decision_departs_from_nothing()
    {
        Assert.Equal(new(null, ProposalVerdictRefusal.NotOpen, Departs: false), Outcome(Verdict with { IsOpen = false }));
        Assert.Equal(
            new(null, ProposalVerdictRefusal.DecisionPeriodOver, Departs: false), Outcome(Verdict with { Day = new(2024, 8, 31) }));

        static ProposalVerdictOutcome Outcome(ProposalVerdictFacts facts) => ProposalVerdict.Decide(facts, TestGuide.Shipped).Outcome;
    }

    [Fact]
    public void An_answer_is_told_step_by_step()
    {
        Assert.Equal(
            """
            R26 A5=ProposeAndApprove | The proposal is open | open | open | yes
            R26 A5=ProposeAndApprove | Day of the answer | 2024-08-14 | by 2024-08-14 | yes
            R26 A5=ProposeAndApprove | No other answer before | none | none | yes
            """,
            Told(Reply));
        Assert.EndsWith(
            "| No other answer before | Another side | none | no",
            Told(Reply with { FormerAnswer = "Another side" }), StringComparison.Ordinal);
        Assert.Equal(
            "R26 A5=ProposeAndApprove | The proposal is open | not open | open | no", Told(Reply with { IsOpen = false }));
    }

    [Fact]
    public void An_expiry_tells_the_day_that_passed() => Assert.Equal(
        "R26 A5=ProposeAndApprove | Day without a decision | 2024-08-31 | a decision by 2024-08-30 | no",
        ProposalExpiry.Decide(new(new(2024, 8, 31), "proposal-P-1", "R26", new(2024, 8, 30)), TestGuide.Shipped).Told());

    private static string Told(ProposalVerdictFacts facts) => ProposalVerdict.Decide(facts, TestGuide.Shipped).Told();

    private static string Told(ProposalReplyFacts facts) => ProposalReply.Decide(facts, TestGuide.Shipped).Told();
}
