using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Outlook;

/// <summary>Partners and policies of every kind, near to the edges of the rules.</summary>
internal static class Guesses
{
    public static readonly DateOnly WindowCloses = new(2025, 5, 1);

    private static readonly Currency Euro = new("EUR");

    private static readonly Gen<DateOnly?> Day = Gen.OneOf(
        Gen.Const((DateOnly?)null), Gen.Int[-40, 3].Select(days => (DateOnly?)WindowCloses.AddDays(days)));

    private static readonly Gen<PartnerFacts> Partner = Gen.Select(
        Day, Day, Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool,
        (signed, oriented, sales, technical, aligned) => new PartnerFacts(signed, oriented, sales, technical, aligned));

    private static readonly Gen<Money> Revenue = Gen.OneOf(
            Gen.Long[-10_000_000, 60_000_000],
            AnyOf(0L, 9_999_999, 10_000_000, 10_000_001, 49_999_999, 50_000_000, 2_499_999, 2_500_000))
        .Select(cents => new Money(cents, Euro));

    private static readonly Gen<bool?> Complied = AnyOf<bool?>(null, true, false);

    /// <summary>A partner of Benelux on the last day of the window of FY26, measured on FY25.</summary>
    public static Gen<EligibilityFacts> Eligibility { get; } = Gen.Select(
        Partner, Revenue, Complied,
        (partner, revenue, complied) => new EligibilityFacts(
            WindowCloses, "benelux", partner, new(new(2024, 4, 1), new(2025, 3, 31)), revenue, complied));

    /// <summary>The POS data of FY25-Q3 as far as it has come in.</summary>
    public static Gen<PosQuarterFacts> PosQuarter { get; } = Gen.Select(
        Gen.Int[0, 5].Array[14], Gen.Int[0, 130], AnyOf(new DateOnly(2023, 10, 1), new DateOnly(2024, 12, 2)),
        (fates, days, judgedFrom) =>
        {
            var quarter = FiscalQuarter.Parse("FY25-Q3");
            var today = new DateOnly(2024, 10, 1).AddDays(days);
            var reports = TestGuide.Shipped.Calendar.Weeks(quarter).Where(week => week.FirstDay <= today)
                .Select((week, index) => Report(week, fates[index])).OfType<PosWeekReport>();
            return new PosQuarterFacts(quarter, [.. reports], judgedFrom, today);
        });

    /// <summary>The shipped guide with other policies wherever an answer depends on one.</summary>
    public static Gen<GuideVersion> Guide { get; } = Gen.Select(
        Gen.Int[0, 63], Gen.Enum<EligibilityBasis>(), Gen.Enum<PosDowngradeTrigger>(), Gen.Enum<PosDowngradeRule>(),
        Gen.Enum<MilestoneMeasure>(), Gen.Enum<MilestoneMeasure>(), Gen.Bool, Gen.Bool,
        (entry, basis, trigger, rule, downgrade, rebate, spans, resets) => TestGuide.Shipped.Settling(policies => policies with
        {
            EntryRequirements = [.. policies.EntryRequirements.Where((_, index) => (entry & (1 << index)) != 0)],
            EligibilityBasis = basis,
            PosDowngrade = new(trigger, PosDowngradeWindow.Fiscal, rule),
            Milestone = new(downgrade, rebate),
            Streak = new(spans, resets),
        }));

    public static Gen<string> Track { get; } = AnyOf("Premier", "Elite", "Principal");

    /// <summary>The settlement of FY25-Q3 for a partner that has missed some quarters before.</summary>
    public static Gen<Settlement> Settlements { get; } = Gen.Select(
        PosQuarter, Revenue, Revenue, Track, Track, Gen.Int[0, 3], Eligibility,
        (pos, revenue, before, track, judged, missed, eligibility) => new Settlement(
            new MilestoneFacts(pos.Quarter, judged, "benelux", revenue, revenue + before),
            new MissedStreak(missed, pos.Quarter.Previous, track), track, pos, eligibility with { Day = new(2025, 1, 31) }));

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static PosWeekReport? Report(PosWeek week, int fate) => fate == 0 ? null : new PosWeekReport
    {
        Week = week,
        LinesAccepted = 10,
        LinesRejected = fate == 1 ? 5 : 0,
        ZeroSales = false,
        Late = fate == 2,
    };
}
