using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

public static partial class GuideLint
{
    private static IEnumerable<GuideFinding> Terms(GuideVersion guide, ImmutableArray<string> tracks)
    {
        if (guide.Milestones.ShareBasisPoints.Length != 4 || guide.Milestones.ShareBasisPoints.Sum() != 10_000)
            yield return new("milestones.shareBasisPoints", "must be four shares that add up to 10000.");
        var firstWindow = guide.TrackSelection.FirstWindow;
        if (firstWindow < guide.ProgrammeLaunch)
            yield return new("trackSelection.firstWindow", "must not come before the programme's launch.");
        if (guide.Calendar.FirstDay(guide.Calendar.YearOf(firstWindow)) != firstWindow)
            yield return new("trackSelection.firstWindow", "must be the first day of a fiscal year.");
        if (guide.InForceFrom < guide.ProgrammeLaunch)
            yield return new("inForceFrom", "must not come before the programme's launch.");
        if (guide.Pos.LapsesToWarning < guide.Pos.LapsesToReminder)
            yield return new("pos.lapsesToWarning", "must not be fewer than the lapses to a reminder.");
        foreach (var finding in Repeated(
            [.. (guide.Pos.Distributors ?? []).Select(distributor => distributor.Id)],
            index => $"pos.distributors[{index}].id", StringComparer.OrdinalIgnoreCase))
            yield return finding;

        if (guide.Proposals.DecisionDays < guide.Proposals.AnswerDays)
            yield return new("proposals.decisionDays", "must not be fewer than the days to answer.");

        foreach (var finding in EachTrack(guide.Certification.People, tracks, "certification.people"))
            yield return finding;
        foreach (var finding in Falling(guide.Notices.WarningDays))
            yield return finding;
    }

    /// <summary>Warnings come in the order of their days, and no two on one day.</summary>
    private static IEnumerable<GuideFinding> Falling(ImmutableArray<int> days)
    {
        for (var index = 1; index < days.Length; index++)
        {
            if (days[index] >= days[index - 1])
                yield return new($"notices.warningDays[{index}]", $"must be fewer than the days before it, {days[index - 1]}.");
        }
    }

    private static IEnumerable<GuideFinding> Incentives(GuideVersion guide, ImmutableArray<string> tracks) =>
    [
        .. EachTrack(guide.Nfr.Allowances, tracks, "nfr.allowances"),
        .. EachTrack(guide.Leap.Steps, tracks, "leap.steps"),
        .. tracks.SelectMany(track => Steps(guide.Leap.Steps.GetValueOrDefault(track, []), $"leap.steps.{track}")),
        .. EachTrack(guide.Mdf.CapPerRequest, tracks, "mdf.capPerRequest"),
        .. Repeated(
            [.. guide.StandardDiscounts.Rows.Select(row => row.Category)],
            index => $"standardDiscounts.rows[{index}].category", StringComparer.OrdinalIgnoreCase),
        .. guide.StandardDiscounts.Rows.SelectMany((row, index) =>
            EachTrack(row.DiscountBasisPoints, tracks, $"standardDiscounts.rows[{index}].discountBasisPoints")),
        .. Repeated([.. guide.Specialisations.Select(one => one.Id)], index => $"specialisations[{index}].id"),
        .. Categories(guide),
        .. Amounts(guide),
    ];

    private static IEnumerable<GuideFinding> Categories(GuideVersion guide)
    {
        for (var index = 0; index < guide.Specialisations.Length; index++)
        {
            var category = guide.Specialisations[index].Category;
            if (guide.StandardDiscounts.Find(category) is null)
                yield return new($"specialisations[{index}].category", $"'{category}' is not a category of this guide.");
        }
    }

    /// <summary>LEAP steps rise in attainment, so that no two overlap, and in rate.</summary>
    private static IEnumerable<GuideFinding> Steps(ImmutableArray<LeapStep> steps, string field)
    {
        for (var index = 1; index < steps.Length; index++)
        {
            if (steps[index].AttainmentBasisPoints <= steps[index - 1].AttainmentBasisPoints)
                yield return new($"{field}[{index}].attainmentBasisPoints", "must be more than that of the step before.");
            if (steps[index].RateBasisPoints <= steps[index - 1].RateBasisPoints)
                yield return new($"{field}[{index}].rateBasisPoints", "must be more than that of the step before.");
        }
    }

    /// <summary>
    /// An amount that every region reads in its own currency has no more decimals than any of them allows.
    /// </summary>
    private static IEnumerable<GuideFinding> Amounts(GuideVersion guide)
    {
        var amounts = guide.Nfr.Allowances.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => ($"nfr.allowances.{entry.Key}.capPerQuarter", entry.Value.CapPerQuarter))
            .Concat(guide.Mdf.CapPerRequest.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => ($"mdf.capPerRequest.{entry.Key}", entry.Value)))
            .Append(("deals.minimumMsrp", guide.Deals.MinimumMsrp));
        foreach (var (field, amount) in amounts)
        {
            if (guide.Regions.FirstOrDefault(region => !Fits(amount, region.Currency)) is { } region)
                yield return new(field, $"has more decimals than {region.Currency} of region {region.Id} allows.");
        }
    }
}
