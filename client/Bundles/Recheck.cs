using System.Text.Json;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Rebates;
using PartnerConnect.Programme.Restatements;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Gateway.Bundles;

/// <summary>Decides again what a bundle holds, with the programme's own code and nothing else, and says where it differs.</summary>
internal sealed class Recheck(DisputeBundle bundle)
{
    private static readonly Dictionary<string, Func<string, GuideVersion, string>> Kinds = new(StringComparer.Ordinal)
    {
        ["leap-statement"] = (trace, guide) => Again<LeapStatementFacts, LeapStatement>(trace, facts => LeapStatements.Settle(facts, guide)),
        ["leap-correction"] = (trace, guide) => Again<LeapCorrectionFacts, LeapCorrection>(trace, facts => LeapCorrections.Decide(facts, guide)),
        ["leap-payment"] = (trace, guide) => Again<LeapPaymentFacts, LeapPaymentOutcome>(trace, facts => LeapPayment.Decide(facts, guide)),
        ["milestone"] = (trace, guide) => Again<MilestoneFacts, MilestoneResult>(trace, facts => Milestone.Measure(facts, guide)),
        ["milestone-provisional"] = (trace, guide) => Again<MilestoneFacts, MilestoneResult>(trace, facts => Milestone.Measure(facts, guide)),
        ["downgrade"] = (trace, guide) => Again<DowngradeFacts, DowngradeOutcome>(trace, facts => Downgrade.Decide(facts, guide)),
        ["restatement"] = (trace, guide) => Again<RestatementFacts, Restatement>(trace, facts => Restating.Tell(facts, guide)),
        ["nfr-order"] = (trace, guide) => Again<NfrOrderFacts, NfrOrderOutcome>(trace, facts => NfrOrder.Decide(facts, guide)),
        ["deal-registration"] = (trace, guide) => Again<DealRegistrationFacts, DealRegistrationOutcome>(trace, facts => DealRegistration.Decide(facts, guide)),
        ["track-choice"] = (trace, guide) => Again<TrackChoiceFacts, TrackChoiceOutcome>(trace, facts => TrackChoice.Decide(facts, guide)),
    };

    private readonly Dictionary<string, GuideVersion?> guides =
        bundle.Guides.ToDictionary(guide => guide.Version, guide => GuideFile.ReadStored(guide.Yaml), StringComparer.Ordinal);

    /// <summary>Whether decisions of this kind can be checked without the service.</summary>
    public static bool Knows(string kind) => Kinds.ContainsKey(kind);

    /// <summary>What was looked at, each with where it differs.</summary>
    public IEnumerable<RecheckFinding> Run()
    {
        foreach (var decision in bundle.Decisions)
            yield return new($"decision {decision.Id}", Decision(decision));
        if (bundle.Statement is not { } statement)
            yield break;
        yield return new($"statement {statement.Id}", Statement(statement));
        foreach (var correction in statement.Corrections)
            yield return new($"correction of {correction.Quarter}", Correction(correction));
        if (bundle.Lines is not null)
            yield return new("lines", Lines(statement));
    }

    private string? Decision(DecisionView decision)
    {
        if (!Kinds.TryGetValue(decision.Kind, out var decide))
            return $"a decision of the kind {decision.Kind} is not checked without the service";
        if (guides.GetValueOrDefault(decision.GuideVersion) is not { } guide)
            return $"guide version {decision.GuideVersion} is not in the bundle, or does not read";
        try
        {
            using var recorded = JsonDocument.Parse(decision.Trace);
            using var again = JsonDocument.Parse(decide(decision.Trace, guide));
            return JsonDifference.Find(recorded.RootElement, again.RootElement);
        }
        catch (Exception unreadable) when (TraceText.IsUnreadable(unreadable))
        {
            return $"its facts do not read: {unreadable.Message}";
        }
    }

    private string? Statement(LeapStatementView statement)
    {
        if (LeapStatementText.Hash(statement.Text) != statement.Hash)
            return $"hash: recorded {statement.Hash}, again {LeapStatementText.Hash(statement.Text)}";
        var decision = bundle.Decisions.FirstOrDefault(each => each.Id == statement.DecisionId);
        if (decision is null || guides.GetValueOrDefault(statement.GuideVersion) is not { } guide)
            return "its decision or its guide version is not in the bundle";
        try
        {
            var facts = TraceText.ReadFacts<LeapStatementFacts>(decision.Trace);
            var again = LeapStatementTelling.Of(
                statement.Id, facts, LeapStatements.Settle(facts, guide).Outcome, statement.GuideVersion, statement.DecisionId);
            return JsonDifference.Find(DisputeBundle.Element(statement), DisputeBundle.Element(again with { Payment = statement.Payment }));
        }
        catch (Exception unreadable) when (TraceText.IsUnreadable(unreadable))
        {
            return $"its facts do not read: {unreadable.Message}";
        }
    }

    private string? Correction(LeapCorrectionView correction)
    {
        if (bundle.Decisions.FirstOrDefault(each => each.Id == correction.DecisionId) is not { } decision)
            return "its decision is not in the bundle";
        try
        {
            var outcome = TraceText.ReadOutcome<LeapCorrection>(decision.Trace);
            return (outcome.Quarter, outcome.Before, outcome.After) == (correction.Quarter, correction.Before, correction.After)
                ? null
                : $"recorded {correction.Before} to {correction.After}, decided {outcome.Before} to {outcome.After}";
        }
        catch (Exception unreadable) when (TraceText.IsUnreadable(unreadable))
        {
            return $"its outcome does not read: {unreadable.Message}";
        }
    }

    // Lines of a week that was reported or corrected anew since are another matter: they are for a later statement.
    private string? Lines(LeapStatementView statement)
    {
        foreach (var group in statement.Lines.Where(group => group.Week is not null).GroupBy(group => group.Week!.Value))
        {
            var lines = bundle.Lines!.Where(line => line.Week == group.Key).ToList();
            if (lines.Any(line => line.Corrected is not null || line.Version != group.First().Version))
                continue;
            var (told, sum) = (Sum(group.Select(each => each.Net)), Sum(lines.Select(line => line.Net)));
            if (told != sum)
                return $"{group.Key}: the statement counts {told}, its lines sum to {sum}";
        }

        return null;

        Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(statement.Sales.Currency), (sum, amount) => sum + amount);
    }

    private static string Again<TFacts, TOutcome>(string trace, Func<TFacts, Conclusion<TOutcome>> decide)
    {
        var facts = TraceText.ReadFacts<TFacts>(trace);
        return TraceText.Write(facts, decide(facts));
    }
}

/// <summary>Something that was looked at.</summary>
/// <param name="What">What.</param>
/// <param name="Difference">Where it differs; nothing where it is equal.</param>
internal sealed record RecheckFinding(string What, string? Difference);
