using System.Diagnostics;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Demo;

/// <summary>Decides for every week how its report comes in.</summary>
/// <remarks>A reliable partner has at most one blemished week a quarter, which leaves the quarter compliant.</remarks>
internal static class ReportingFates
{
    private static readonly FiscalQuarter LapsedQuarter = new(new FiscalYear(2025), 2);

    private static readonly ReportFate[] Blemishes =
        [ReportFate.Late, ReportFate.Late, ReportFate.WithReject, ReportFate.WithRejectCorrected];

    public static IReadOnlyDictionary<PosWeek, ReportFate> For(ReportingHabit habit, Random random)
    {
        var fates = SalesCalendar.Weeks.ToDictionary(week => week, _ => ReportFate.OnTime);
        foreach (var quarter in SalesCalendar.Weeks.GroupBy(SalesCalendar.Fiscal.QuarterOf))
            Spoil(habit, quarter.Key, [.. quarter], fates, random);
        return fates;
    }

    private static void Spoil(
        ReportingHabit habit,
        FiscalQuarter quarter,
        PosWeek[] weeks,
        Dictionary<PosWeek, ReportFate> fates,
        Random random)
    {
        switch (habit)
        {
            case ReportingHabit.OftenLate:
                Set(ReportFate.Late, 5, weeks, fates, random);
                break;

            case ReportingHabit.Forgetful:
                Set(ReportFate.Missing, 2, weeks, fates, random);
                break;

            case ReportingHabit.LapsesForAQuarter when quarter == LapsedQuarter:
                foreach (var week in weeks[2..^1])
                    fates[week] = ReportFate.Missing;
                break;

            case ReportingHabit.Reliable or ReportingHabit.LapsesForAQuarter:
                Set(random.Pick(Blemishes), random.Chance(40) ? 1 : 0, weeks, fates, random);
                break;

            default:
                throw new UnreachableException();
        }
    }

    private static void Set(
        ReportFate fate, int count, PosWeek[] weeks, Dictionary<PosWeek, ReportFate> fates, Random random)
    {
        random.Shuffle(weeks);
        foreach (var week in weeks.Take(count))
            fates[week] = fate;
    }
}
