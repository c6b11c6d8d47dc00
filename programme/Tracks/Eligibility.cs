using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Programme.Tracks;

/// <summary>Measures a partner against the entry requirements of the tracks.</summary>
/// <remarks>
/// The lowest track is open to whoever has signed the agreement (A21): what else it asks is told and bars nobody, since there is
/// no track below it. Source: R8, R14, R28, R29, R32, R38, R51; which requirements gate the choice is A49.
/// </remarks>
public static class Eligibility
{
    /// <summary>Measures the partner against every track, from the lowest to the highest.</summary>
    public static ImmutableArray<TrackEligibility> ForEveryTrack(EligibilityFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return [.. guide.Tracks.Select(track => For(track.Name, facts, guide))];
    }

    /// <summary>What a partner is told at the start of a fiscal year: every track, with the rules asked for each.</summary>
    /// <remarks>Source: R14.</remarks>
    public static Conclusion<ImmutableArray<TrackEligibility>> Tell(EligibilityFacts facts, GuideVersion guide)
    {
        var tracks = ForEveryTrack(facts, guide);
        return new(tracks, [.. tracks.SelectMany(track => (IEnumerable<RuleStep>)[.. Trace(track.Track, facts, guide), .. Open(track)])]);
    }

    /// <summary>Measures the partner against one track.</summary>
    /// <exception cref="ArgumentException">The guide has no such track or region.</exception>
    public static TrackEligibility For(string track, EligibilityFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ImmutableArray<UnmetRequirement> unmet =
        [
            .. Asked(track, facts, guide).Where(asked => !asked.Step.Holds)
                .Select(asked => new UnmetRequirement(asked.Requirement, asked.Step.Rule, asked.Step.Have, asked.Step.Need)),
        ];
        var isOpen = guide.Rank(track) == 0 && AgreementStep.On(facts.Partner, facts.Day).Holds;
        return new TrackEligibility(guide.Track(track).Name, isOpen || unmet.IsEmpty, unmet);
    }

    /// <summary>The rules that eligibility for a track asks, in the order of the matrix.</summary>
    public static ImmutableArray<RuleStep> Trace(string track, EligibilityFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return [.. Asked(track, facts, guide).Select(asked => asked.Step)];
    }

    /// <summary>Every requirement of the track that is a fact of the partner, whether or not it gates the choice.</summary>
    /// <param name="track">The track the partner is in.</param>
    /// <param name="facts">What the other requirements are measured on.</param>
    /// <param name="plans">How the partner stands with plans and reviews; without it they are left out.</param>
    /// <param name="guide">The guide in force.</param>
    /// <remarks>The checklist of a partner in its own track (R28 to R51).</remarks>
    public static ImmutableArray<(Requirement Requirement, RuleStep Step)> Checklist(
        string track, EligibilityFacts facts, PlanFacts? plans, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        return
        [
            .. guide.Requirements.OrderBy(row => row.Requirement)
                .Where(row => TrackRequirements.Asks(row.Requirement, track, facts.Region, guide))
                .Select(row => (row.Requirement, Step: Ask(row.Requirement, guide.Track(track).Name, facts, guide)
                    ?? (plans is null ? null : PlanStanding.Ask(row.Requirement, plans, guide))))
                .Where(each => each.Step is not null)
                .Select(each => (each.Requirement, each.Step!)),
        ];
    }

    // Where requirements are open and yet do not bar, the trace says why.
    private static IEnumerable<RuleStep> Open(TrackEligibility track)
    {
        if (track.Eligible && !track.Unmet.IsEmpty)
            yield return new("R8", "A21", $"Lowest track, which is open, for {track.Track}", "agreement signed", "the agreement alone", true);
    }

    private static IEnumerable<(Requirement Requirement, RuleStep Step)> Asked(
        string track, EligibilityFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var row in guide.Requirements.OrderBy(row => row.Requirement))
        {
            if (guide.Policies.EntryRequirements.Contains(row.Requirement)
                && TrackRequirements.Asks(row.Requirement, track, facts.Region, guide)
                && Ask(row.Requirement, guide.Track(track).Name, facts, guide) is { } step)
                yield return (row.Requirement, step with { Policy = $"A49={row.Requirement}:Entry" });
        }
    }

    private static RuleStep? Ask(Requirement requirement, string track, EligibilityFacts facts, GuideVersion guide) =>
        requirement switch
        {
            Requirement.Agreement => Step("R28", $"Agreement signed for {track}",
                Day(facts.Partner.AgreementSigned), $"signed by {facts.Day:yyyy-MM-dd}",
                facts.Partner.AgreementSigned <= facts.Day),
            Requirement.MinimumRevenue => Revenue(track, facts, guide),
            Requirement.Orientation => Step("R32", $"Orientation completed for {track}",
                Day(facts.Partner.OrientationCompleted), $"completed by {facts.Day:yyyy-MM-dd}",
                facts.Partner.OrientationCompleted <= facts.Day),
            Requirement.Certification => Certified(track, facts, guide),
            Requirement.PosData => Step("R36", $"POS data of the last judged quarter for {track}",
                facts.LastPosQuarterComplied switch { true => "compliant", false => "not compliant", null => "not judged yet" },
                "compliant", facts.LastPosQuarterComplied ?? true),
            Requirement.BrandAlignment => Aligned(track, facts, guide),

            // Plans, milestones and reviews are commitments of the year to come: the lint lets no guide gate a choice by them.
            _ => null,
        };

    private static RuleStep? Revenue(string track, EligibilityFacts facts, GuideVersion guide)
    {
        if (guide.Policies.EligibilityBasis == EligibilityBasis.Committed)
            return null;
        var minimum = guide.Region(facts.Region).Minimum(track);
        return Step("R29", $"Net revenue {facts.RevenueDays.FirstDay:yyyy-MM-dd} to {facts.RevenueDays.LastDay:yyyy-MM-dd} for {track}",
            facts.NetRevenue.ToString(), minimum.ToString(),

            // An open track asks for nothing: returns that outweigh sales do not close it (A21).
            minimum.MinorUnits == 0 || facts.NetRevenue >= minimum);
    }

    private static RuleStep Aligned(string track, EligibilityFacts facts, GuideVersion guide)
    {
        var verdict = BrandAlignment.Judge(facts.Partner, guide.Policies.BrandAlignment);
        return Step("R38", $"Brand alignment for {track}", verdict.Have, verdict.Need, verdict.IsFull);
    }

    private static RuleStep Certified(string track, EligibilityFacts facts, GuideVersion guide)
    {
        var need = guide.Certification.People[track];
        return Step("R51", $"Certified people for {track}",
            People(facts.Partner.SalesCertified, facts.Partner.TechnicalCertified), People(need.Sales, need.Technical),
            facts.Partner.SalesCertified >= need.Sales && facts.Partner.TechnicalCertified >= need.Technical);
    }

    private static RuleStep Step(string rule, string asked, string have, string need, bool holds) =>
        new(rule, null, asked, have, need, holds);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not yet";

    private static string People(int sales, int technical) => $"{sales} sales, {technical} technical";
}
