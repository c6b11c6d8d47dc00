using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Tests.Portal;

public partial class SampleGrains
{
    /// <summary>The weeks of one partner: 2024-W32 with a line that is waived, 2024-W30 missing, 2024-W29 missing and waived.</summary>
    private sealed class PosWaiverDesk(string key) : IPartnerPosWaivers
    {
        public Task<PosWeekView?> Week(PosWeek week) => Task.FromResult(key != "p-BX-0007" ? null : new PosWeekView(
            "BX-0007", Standing(week), FiscalQuarter.Parse("FY25-Q2"), Settled: false, [.. Waivers(week)]));

        public Task<PosWaiverAnswer?> Waive(PosWaiverRequest request) => Task.FromResult<PosWaiverAnswer?>(request.Line == 9
            ? new(Waiver(request.Week, 9), "AlreadyWaived", "R37")
            : new(Waiver(request.Week, request.Line) with { WaivedBy = request.By, Reason = request.Reason }, null, "R36"));

        public Task<PosWaiverAnswer?> Revoke(PosWaiverRequest request) => Task.FromResult<PosWaiverAnswer?>(
            new(Waiver(request.Week, request.Line) with { Stands = false }, null, "R36"));

        private static PosWeekStanding Standing(PosWeek week) => new()
        {
            Week = week,
            Verdict = week.Number switch { 32 => "Compliant", 30 => "Missing", 29 => "Waived", _ => "NotDueYet" },
            Version = week == ReportedWeek ? 2 : 0,
            LinesAccepted = week == ReportedWeek ? 130 : 0,
            LinesRejected = week == ReportedWeek ? 2 : 0,
            LinesWaived = week == ReportedWeek ? 1 : 0,
            ZeroSales = false,
            DueDay = week.LastDay.AddDays(3),
            LastDayInTime = week.LastDay.AddDays(4),
            NetRevenue = new Money(0, SampleStandings.Eur),
            Waiver = week.Number == 29 ? Waiver(week, null) : null,
        };

        private static IEnumerable<PosWaiverView> Waivers(PosWeek week) =>
            week == ReportedWeek ? [Waiver(week, 9)] : week.Number == 29 ? [Waiver(week, null)] : [];

        private static PosWaiverView Waiver(PosWeek week, int? line) => new()
        {
            PartnerId = "BX-0007",
            Week = week,
            Line = line,
            Version = line is null ? 0 : 2,
            Code = line is null ? null : "L02",
            WaivedBy = "Ms Green",
            Reason = "A <demonstration> model.",
            WaivedAt = new(2024, 8, 13, 9, 30, 0, TimeSpan.Zero),
            DecisionId = "d-BX-0007-9",
            Stands = true,
        };
    }
}
