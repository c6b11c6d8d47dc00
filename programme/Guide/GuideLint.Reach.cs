using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Guide;

public static partial class GuideLint
{
    /// <summary>Each track can be reached, and by more than the one below asks.</summary>
    private static IEnumerable<GuideFinding> Reach(GuideVersion guide) =>
    [
        .. guide.Requirements.SelectMany((row, index) => Rising(row, $"requirements[{index}]", guide)),
        .. Enumerable.Range(1, guide.Tracks.Length - 1).SelectMany(rank => Apart(rank, guide)),
        .. People(guide),
    ];

    private static IEnumerable<GuideFinding> Rising(RequirementRow row, string field, GuideVersion guide)
    {
        if (row.Markets.Length > 0 && row.Cells.Values.All(cell => cell.Level != RequirementLevel.RequiredInMarkets))
            yield return new($"{field}.markets", "names regions although no track asks for it in some markets only.");

        for (var rank = 0; rank < guide.Tracks.Length; rank++)
        {
            var track = guide.Tracks[rank].Name;
            var level = row.Cells[track].Level;
            if (row.Requirement == Requirement.Agreement && level != RequirementLevel.Required)
                yield return new($"{field}.cells.{track}.level", "must be Required: nobody takes part without the agreement (R28).");
            else if (rank > 0 && Strength(level) < Strength(row.Cells[guide.Tracks[rank - 1].Name].Level))
                yield return new($"{field}.cells.{track}.level", $"must not ask for less than {guide.Tracks[rank - 1].Name} below it does.");
        }
    }

    private static int Strength(RequirementLevel level) => level switch
    {
        RequirementLevel.NotRequired => 0,
        RequirementLevel.RequiredForIncentives => 1,
        RequirementLevel.RequiredInMarkets => 2,
        _ => 3,
    };

    /// <summary>A track that asks for no more than the one below leaves that one to nobody.</summary>
    private static IEnumerable<GuideFinding> Apart(int rank, GuideVersion guide)
    {
        var (lower, higher) = (guide.Tracks[rank - 1].Name, guide.Tracks[rank].Name);
        var same = guide.Regions.FirstOrDefault(region =>
            Enum.GetValues<Requirement>().All(requirement => AsksTheSame(requirement, lower, higher, region.Id, guide)));
        if (same is not null)
            yield return new($"tracks[{rank}].name", $"'{higher}' asks in {same.Id} for nothing that {lower} below it does not ask for.");
    }

    private static bool AsksTheSame(Requirement requirement, string lower, string higher, string region, GuideVersion guide)
    {
        var asks = TrackRequirements.Asks(requirement, higher, region, guide);
        if (asks != TrackRequirements.Asks(requirement, lower, region, guide))
            return false;
        return !asks || requirement switch
        {
            // Thresholds rise with the track, and milestones with them.
            Requirement.MinimumRevenue or Requirement.SalesMilestones => false,
            Requirement.Certification => guide.Certification.People[lower] == guide.Certification.People[higher],
            _ => true,
        };
    }

    private static IEnumerable<GuideFinding> People(GuideVersion guide)
    {
        var below = new CertifiedPeople(0, 0);
        foreach (var track in guide.Tracks.Select(track => track.Name))
        {
            var people = guide.Certification.People[track];
            var field = $"certification.people.{track}";
            if (people is { Sales: 0, Technical: 0 }
                && guide.Requirement(Requirement.Certification, track).Level == RequirementLevel.Required)
                yield return new(field, "must name at least one person: the track asks for certification.");
            else if (people.Sales < below.Sales || people.Technical < below.Technical)
                yield return new(field, "must not ask for fewer people than the track below.");
            below = people;
        }
    }

    /// <summary>What is made or held with an account manager is asked only where there is one (R33, R46, R73).</summary>
    private static IEnumerable<GuideFinding> Managers(GuideVersion guide)
    {
        for (var index = 0; index < guide.Requirements.Length; index++)
        {
            var row = guide.Requirements[index];
            if (row.Requirement is not (Requirement.BusinessPlan or Requirement.BusinessReviews))
                continue;
            foreach (var track in guide.Tracks.Select(track => track.Name))
            {
                if (!IsGranted(Benefit.AccountManagement, track, guide) && NeedsManager(row, track, guide))
                    yield return new($"requirements[{index}].cells.{track}.level", $"asks for {row.Requirement}, and {track} has no account manager.");
            }
        }
    }

    private static bool NeedsManager(RequirementRow row, string track, GuideVersion guide) => row.Cells[track].Level switch
    {
        RequirementLevel.Required => true,

        // The guide itself asks some markets for a plan without a manager (R33, R75); only an approval needs one.
        RequirementLevel.RequiredInMarkets => row.Markets.Length > 0
            && (row.Requirement == Requirement.BusinessReviews || guide.Policies.BusinessPlanStage.Deadline == BusinessPlanStage.CamApproved),
        _ => false,
    };
}
