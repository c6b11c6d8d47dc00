using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Proposals;

namespace PartnerConnect.Programme.Tests.Proposals;

public class ProposalTests
{
    private static readonly DateOnly ProposedOn = new(2024, 7, 31);

    [Theory]
    [InlineData(14, 30, "2024-08-14", "2024-08-30")]
    [InlineData(1, 1, "2024-08-01", "2024-08-01")]
    public void The_day_of_proposing_does_not_count(int answer, int decision, string lastAnswer, string lastDecision)
    {
        var guide = TestGuide.Shipped with { Proposals = new ProposalTerms(answer, decision) };
        var deadlines = ProposalDeadlines.For(ProposedOn, guide);
        Assert.Equal((lastAnswer, lastDecision), ($"{deadlines.LastAnswerDay:yyyy-MM-dd}", $"{deadlines.LastDecisionDay:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("2024-08-30", true, null)]
    [InlineData("2024-08-31", true, ProposalVerdictRefusal.DecisionPeriodOver)]
    [InlineData("2024-08-30", false, ProposalVerdictRefusal.NotOpen)]
    [InlineData("2024-08-31", false, ProposalVerdictRefusal.NotOpen)]
    public void It_is_decided_while_open_until_its_last_day(string day, bool isOpen, ProposalVerdictRefusal? refusal)
    {
        var outcome = ProposalVerdict.Decide(Verdict(day, isOpen, approves: true), TestGuide.Shipped).Outcome;
        Assert.Equal((refusal, refusal is null ? true : null), (outcome.Refusal, outcome.Approved));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Who_rejects_what_the_rule_proposes_departs_from_it(bool approves, bool departs)
    {
        var conclusion = ProposalVerdict.Decide(Verdict("2024-08-01", isOpen: true, approves), TestGuide.Shipped);
        Assert.Equal((approves, departs), (conclusion.Outcome.Approved, conclusion.Outcome.Departs));
        Assert.Contains(conclusion.Steps, step => step.Have.Contains("A. Manager: Talked it over", StringComparison.Ordinal));
        Assert.Contains(conclusion.Steps, step => step.Have == "We lost a customer");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Who_lets_a_partner_rise_in_mid_year_departs_from_the_rule(bool approves, bool departs)
    {
        var rise = Verdict("2024-08-01", isOpen: true, approves) with { Rule = "R17", From = "Premier", To = "Elite" };
        var conclusion = ProposalVerdict.Decide(rise, TestGuide.Shipped);
        Assert.Equal((approves, departs), (conclusion.Outcome.Approved, conclusion.Outcome.Departs));
        Assert.All(conclusion.Steps, step => Assert.Equal(("R17", "A40=WithApprover"), (step.Rule, step.Policy)));
    }

    [Theory]
    [InlineData("2024-08-14", true, null, null)]
    [InlineData("2024-08-15", true, null, ProposalReplyRefusal.AnswerPeriodOver)]
    [InlineData("2024-08-14", true, "Our side", null)]
    [InlineData("2024-08-14", true, "Another side", ProposalReplyRefusal.AlreadyAnswered)]
    [InlineData("2024-08-15", true, "Another side", ProposalReplyRefusal.AnswerPeriodOver)]
    [InlineData("2024-08-14", false, null, ProposalReplyRefusal.NotOpen)]
    [InlineData("2024-08-15", false, "Another side", ProposalReplyRefusal.NotOpen)]
    public void The_partner_answers_once_until_its_last_day(string day, bool isOpen, string? former, ProposalReplyRefusal? refusal)
    {
        var facts = new ProposalReplyFacts(DateOnly.Parse(day, null), "proposal-P-1", "R26", isOpen, new DateOnly(2024, 8, 14), former, "Our side");
        Assert.Equal(refusal, ProposalReply.Decide(facts, TestGuide.Shipped).Outcome.Refusal);
    }

    [Theory]
    [InlineData("2024-08-30", false)]
    [InlineData("2024-08-31", true)]
    public void It_expires_the_day_after_its_last(string day, bool expired)
    {
        var facts = new ProposalExpiryFacts(DateOnly.Parse(day, null), "proposal-P-1", "R26", new DateOnly(2024, 8, 30));
        Assert.Equal(expired, ProposalExpiry.Decide(facts, TestGuide.Shipped).Outcome);
    }

    private static ProposalVerdictFacts Verdict(string day, bool isOpen, bool approves) => new(
        DateOnly.Parse(day, null), "proposal-P-1", "R26", "Elite", "Premier", isOpen, new DateOnly(2024, 8, 30),
        "We lost a customer", approves, "A. Manager", "Talked it over");
}
