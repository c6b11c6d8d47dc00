namespace PartnerConnect.Programme.Guide;

/// <summary>The joint business plan.</summary>
/// <param name="DueDays">Days after the first day of the fiscal year by which it is due: 45 (R34).</param>
/// <param name="DueDaysAfterOnboarding">Days after onboarding by which a partner that joins in mid-year owes it
/// (A14).</param>
/// <remarks>Source: R33, R34, A3, A14.</remarks>
public sealed record BusinessPlanTerms(int DueDays, int DueDaysAfterOnboarding);

/// <summary>The quarterly marketing plan.</summary>
/// <param name="DueDaysAfterQuarterStart">Days after the quarter's first day by which it is due.</param>
/// <remarks>Source: R43 to R45, A17.</remarks>
public sealed record MarketingPlanTerms([property: Ambiguity(17)] int DueDaysAfterQuarterStart);

/// <summary>The quarterly business review.</summary>
/// <param name="HeldWithinDays">Days after the quarter's last day within which it is held.</param>
/// <param name="DocumentDaysBefore">Days before the meeting by which the documents are in: 7 (R47).</param>
/// <remarks>Source: R46 to R48, A18.</remarks>
public sealed record ReviewTerms(int HeldWithinDays, int DocumentDaysBefore);
