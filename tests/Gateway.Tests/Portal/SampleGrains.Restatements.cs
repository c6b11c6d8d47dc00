using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Restatements;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Tests.Portal;

public partial class SampleGrains
{
    private sealed class RestatementReader : IRestatements
    {
        private static readonly RestatementView Told = new()
        {
            DecisionId = "d-BX-0007-10",
            PartnerId = "BX-0007",
            Sequence = 10,
            On = new(2024, 8, 12),
            At = new(2024, 8, 12, 7, 15, 0, TimeSpan.Zero),
            GuideVersion = "2023-10",
            LedgerBefore = 3,
            LedgerAfter = 4,
            Weeks = [new(ReportedWeek, 1, 2, 120, 130, 12, 2, Euro(13_000), Euro(12_345.67m), "TooFewValidLines", "Compliant")],
            Lines =
            [
                new(ReportedWeek, "2024-0010", 1, "960-001501", 5, 3, Euro(497.50m), Euro(298.50m)),
                new(ReportedWeek, "2024-<0011>", 1, "960-001501", null, 1, null, Euro(99.50m)),
            ],
            Quarters =
            [
                new()
                {
                    Quarter = FiscalQuarter.Parse("FY25-Q2"),
                    Track = "Elite",
                    Settled = false,
                    DecisionId = "d-BX-0007-9",
                    NetRevenue = new(Euro(25_100), Euro(24_445.67m)),
                    Milestone = Euro(25_000),
                    Met = new(true, false),
                    CountsAsMissed = new(false, true),
                    LeapSales = new(Euro(25_100), Euro(24_445.67m)),
                    LeapTarget = new(Euro(25_000), Euro(25_000)),
                    Leap = new(Euro(376.50m), Euro(0)),
                    Mdf = new(Euro(0), Euro(0)),
                },
            ],
            Tracks = [new("Elite", EligibleBefore: true, EligibleAfter: false, Euro(7_500))],
        };

        public Task<ImmutableArray<RestatementView>> List(string partnerId, long? before, int limit) =>
            Task.FromResult<ImmutableArray<RestatementView>>(partnerId == Told.PartnerId ? [Told with { Lines = [] }] : []);

        public Task<RestatementView?> Find(string decisionId) => Task.FromResult(decisionId == Told.DecisionId ? Told : null);

        private static Money Euro(decimal amount) => Money.Exact(amount, SampleStandings.Eur);
    }
}
