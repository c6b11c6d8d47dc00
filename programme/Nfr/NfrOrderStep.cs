using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Nfr;

/// <summary>What a partner does with an order that was accepted.</summary>
public enum NfrStep
{
    /// <summary>It buys what it had reserved.</summary>
    Commit = 1,

    /// <summary>It gives a reservation up.</summary>
    Release = 2,

    /// <summary>It sends what it had bought back to the vendor.</summary>
    Return = 3,
}

/// <summary>Why a step is not taken; the order of the list is the order of precedence.</summary>
public enum NfrStepRefusal
{
    /// <summary>The order does not stand where the step begins (R72).</summary>
    NotOpen = 1,

    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 2,

    /// <summary>Brand alignment is not full (R42, A28).</summary>
    BrandNotAligned = 3,
}

/// <summary>What a step is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="OrderId">The order.</param>
/// <param name="Step">The step.</param>
/// <param name="Status">Where the order stands; nothing where it was refused.</param>
/// <param name="Partner">The requirement facts.</param>
/// <param name="OrderedIn">The fiscal quarter of the order.</param>
/// <param name="Quarter">The fiscal quarter of the day.</param>
public sealed record NfrStepFacts(
    DateOnly Day,
    string OrderId,
    NfrStep Step,
    NfrOrderStatus? Status,
    PartnerFacts Partner,
    FiscalQuarter OrderedIn,
    FiscalQuarter Quarter);

/// <summary>What becomes of a step.</summary>
/// <param name="Refusal">Why it is not taken; nothing where it is.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Status">Where the order stands then; nothing where the step is not taken.</param>
/// <param name="FreesIn">The quarter whose cap has room again, where one has.</param>
public sealed record NfrStepOutcome(NfrStepRefusal? Refusal, string Rule, NfrOrderStatus? Status = null, FiscalQuarter? FreesIn = null);

/// <summary>Takes an accepted order of not-for-resale units from reservation to purchase and back.</summary>
/// <remarks>
/// Who gives something back is asked nothing but whether there is something. Source: R28, R42, R71, R72, A28, A29.
/// </remarks>
public static class NfrOrderStep
{
    /// <summary>The rule of the cap, under which orders hold their room.</summary>
    public const string CapRule = "R72";

    /// <summary>Takes the step or refuses it; where several refusals apply, the first in <see cref="NfrStepRefusal"/>.</summary>
    public static Conclusion<NfrStepOutcome> Decide(NfrStepFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts, guide))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new NfrStepOutcome(refusal, step.Rule), steps.ToImmutable());
        }

        if (facts.Step == NfrStep.Commit)
            return new(new NfrStepOutcome(null, CapRule, NfrOrderStatus.Committed), steps.ToImmutable());
        var freesIn = facts.Step == NfrStep.Return && guide.Policies.NfrCap.Returned == NfrReturnRule.ReturnQuarter ? facts.Quarter : facts.OrderedIn;
        steps.Add(new(
            CapRule, facts.Step == NfrStep.Return ? $"A29={guide.Policies.NfrCap.Returned}" : null, "Room under the cap",
            $"ordered in {facts.OrderedIn}, given back in {facts.Quarter}", $"free again in {freesIn}", true));
        return new(
            new NfrStepOutcome(null, CapRule, facts.Step == NfrStep.Return ? NfrOrderStatus.Returned : NfrOrderStatus.Released, freesIn),
            steps.ToImmutable());
    }

    private static IEnumerable<(NfrStepRefusal Refusal, RuleStep Step)> Questions(NfrStepFacts facts, GuideVersion guide)
    {
        var from = facts.Step == NfrStep.Return ? NfrOrderStatus.Committed : NfrOrderStatus.Reserved;
        yield return (NfrStepRefusal.NotOpen, new(
            CapRule, null, $"Order {facts.OrderId}", facts.Status?.ToString() ?? "refused", $"{from}", facts.Status == from));
        if (facts.Step != NfrStep.Commit)
            yield break;
        yield return (NfrStepRefusal.AgreementNotSigned, AgreementStep.On(facts.Partner, facts.Day));
        yield return (NfrStepRefusal.BrandNotAligned, NfrOrder.BrandStep(facts.Partner, guide));
    }
}
