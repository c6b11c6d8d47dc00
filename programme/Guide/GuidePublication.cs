using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;

namespace PartnerConnect.Programme.Guide;

/// <summary>Why a draft is not published; the order of the list is the order of precedence.</summary>
public enum GuidePublicationRefusal
{
    /// <summary>The lint finds something in it (R6).</summary>
    NotSound = 1,

    /// <summary>It breaks with the version before, under which totals were counted (R6).</summary>
    BreaksWithTheVersionBefore = 2,

    /// <summary>Something substantial changes in a region that was not told by every channel (R4).</summary>
    NoticeMissing = 3,

    /// <summary>Something substantial would change before the notice period is over (R3).</summary>
    NoticeTooShort = 4,

    /// <summary>It would apply to a day that has begun (R6).</summary>
    TakesEffectTooSoon = 5,
}

/// <summary>What a publication is decided on.</summary>
/// <param name="Before">The version published last.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Sent">The notices of the draft.</param>
/// <param name="Now">The present instant.</param>
public sealed record GuidePublicationFacts(
    GuideVersion Before, GuideVersion Draft, ImmutableArray<SentNotice> Sent, DateTimeOffset Now);

/// <summary>What becomes of a publication.</summary>
/// <param name="Refusal">Why the draft is not published; nothing where it is.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Findings">What is wrong in the draft, where that is the reason.</param>
/// <param name="Regions">The regions in which the draft would apply too early, where that is the reason.</param>
/// <param name="Differences">What changes in these regions and is substantial.</param>
public sealed record GuidePublicationOutcome(
    GuidePublicationRefusal? Refusal,
    string Rule,
    ImmutableArray<GuideFinding> Findings,
    ImmutableArray<RegionNotice> Regions,
    ImmutableArray<GuideDifference> Differences);

/// <summary>Publishes drafts.</summary>
/// <remarks>Source: R3, R4, R5, R6, A31.</remarks>
public static class GuidePublication
{
    /// <summary>Publishes the draft or refuses it; where several refusals apply, the first in <see cref="GuidePublicationRefusal"/>.</summary>
    public static Conclusion<GuidePublicationOutcome> Decide(GuidePublicationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();

        var findings = GuideLint.Check(facts.Draft);
        steps.Add(Step("R6", "Findings of the lint", $"{findings.Length}", "0", findings.IsEmpty));
        if (!findings.IsEmpty)
            return Refuse(GuidePublicationRefusal.NotSound, "R6", findings, []);

        var breaks = GuideSuccession.Check(facts.Before, facts.Draft);
        steps.Add(Step("R6", $"Breaks with version {facts.Before.Version}", $"{breaks.Length}", "0", breaks.IsEmpty));
        if (!breaks.IsEmpty)
            return Refuse(GuidePublicationRefusal.BreaksWithTheVersionBefore, "R6", breaks, []);

        var regions = GuideNotice.ByRegion(facts.Before, facts.Draft, facts.Sent, facts.Now);
        steps.AddRange(regions.Select(region => Told(region, IsToldTooLate(region, facts.Before))));
        var early = regions.Where(region => IsEarly(region)).ToImmutableArray();
        if (early.Any(region => region.Missing.Length > 0))
            return Refuse(GuidePublicationRefusal.NoticeMissing, "R4", [], early);
        if (early.Any(region => IsToldTooLate(region, facts.Before)))
            return Refuse(GuidePublicationRefusal.NoticeTooShort, "R3", [], early);
        return early.IsEmpty
            ? new(new(null, "R6", [], [], []), steps.ToImmutable())
            : Refuse(GuidePublicationRefusal.TakesEffectTooSoon, "R6", [], early);

        Conclusion<GuidePublicationOutcome> Refuse(
            GuidePublicationRefusal refusal, string rule, ImmutableArray<GuideFinding> found, ImmutableArray<RegionNotice> where) =>
            new(new(refusal, rule, found, where, Substantial(facts, where)), steps.ToImmutable());
    }

    private static bool IsEarly(RegionNotice region) => region.Missing.Length > 0 || region.FirstDay < region.EarliestFirstDay;

    // A day that has begun is too soon however long ago it was told: then the notice is not what is wrong.
    private static bool IsToldTooLate(RegionNotice region, GuideVersion before) =>
        region.IsSubstantial && region.FirstDay < region.NoticeDay?.AddDays(before.Notices.SubstantialChangeDays);

    private static ImmutableArray<GuideDifference> Substantial(GuidePublicationFacts facts, ImmutableArray<RegionNotice> regions) =>
        regions.IsEmpty
            ? []
            : [.. GuideChanges.Between(facts.Before, facts.Draft)
                .Where(each => each.IsSubstantial && regions.Any(region => each.Concerns(region.Region)))];

    private static RuleStep Told(RegionNotice region, bool isToldTooLate) => Step(
        region.Missing.Length > 0 ? "R4" : isToldTooLate || (region.IsSubstantial && !IsEarly(region)) ? "R3" : "R6",
        $"First day in {region.Region}, {(region.IsSubstantial ? "a substantial change" : "nothing substantial")}",
        region.Missing.Length > 0
            ? $"{region.FirstDay:yyyy-MM-dd}, without notice by {string.Join(" and ", region.Missing)}"
            : $"{region.FirstDay:yyyy-MM-dd}",
        $"{region.EarliestFirstDay:yyyy-MM-dd} or later", !IsEarly(region));

    private static RuleStep Step(string rule, string asked, string have, string need, bool holds) =>
        new(rule, rule == "R3" ? "A31" : null, asked, have, need, holds);
}
