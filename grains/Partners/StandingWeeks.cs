using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Partners;

/// <summary>Tells POS weeks.</summary>
internal static class StandingWeeks
{
    /// <summary>One week as it is told on a day.</summary>
    public static PosWeekStanding Of(PartnerState state, PosWeek week, DateOnly today, GuideVersion guide, RegionTerms region)
    {
        var facts = state.WeekFacts(week, today, guide);
        var counted = state.Weeks.GetValueOrDefault(week);
        var deadlines = PosDeadlines.For(week, guide.Pos);
        return new PosWeekStanding
        {
            Week = week,
            Verdict = PosCompliance.Week(facts, guide.Pos).Outcome.ToString(),
            Status = PosWeekStatuses.Of(facts, guide.Pos).ToString(),
            Version = counted?.Version ?? 0,
            LinesAccepted = counted?.LinesAccepted ?? 0,
            LinesRejected = counted?.LinesRejected ?? 0,
            ZeroSales = counted?.ZeroSales ?? false,
            DueDay = deadlines.DueDay,
            LastDayInTime = deadlines.LastDayInTime,
            ReceivedAt = counted?.ReceivedAt,
            Late = counted?.Late ?? false,
            Attested = counted?.ZeroSales == true && PosDuty.Attests(state.Profile!.Type, guide.Policies),
            LinesWaived = state.LinesWaived(week),
            Waiver = state.FindWaiver(week, null)?.Tell(state.Profile!.PartnerId, week, null),
            NetRevenue = counted?.Revenue.Values.Aggregate(Money.Zero(region.Currency), (sum, net) => sum + net)
                ?? Money.Zero(region.Currency),
        };
    }
}
