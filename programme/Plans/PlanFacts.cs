using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Plans;

/// <summary>How a partner stands with its plans and reviews on a day.</summary>
/// <param name="Day">The day, in the region.</param>
/// <param name="Region">The region's id.</param>
/// <param name="Track">The track held, or nothing.</param>
/// <param name="Partner">The requirement facts.</param>
/// <param name="JoinedOn">The day on which the partner was taken in, in the region.</param>
/// <param name="BusinessPlan">The joint business plan of the fiscal year of the day, or nothing.</param>
/// <param name="MarketingPlan">The marketing plan of the quarter of the day, or nothing.</param>
/// <param name="Review">The business review of the quarter before, or nothing.</param>
/// <param name="ReviewedTrack">The track held at the end of that quarter, or nothing.</param>
public sealed record PlanFacts(
    DateOnly Day,
    string Region,
    string? Track,
    PartnerFacts Partner,
    DateOnly JoinedOn,
    BusinessPlan? BusinessPlan,
    MarketingPlan? MarketingPlan,
    BusinessReview? Review,
    string? ReviewedTrack);
