using System.Diagnostics;

namespace PartnerConnect.Silo.Demo;

/// <summary>The storyline of each story.</summary>
/// <remarks>
/// Rates are chosen against the shipped guide. At launch only the 26 weeks since April 2023 are known, so whoever is
/// to be placed at once sells at well over twice its threshold a year; whoever rises stays below it for those 26 weeks
/// and passes it over the whole of FY24 (A20, A50).
/// </remarks>
internal static class Storylines
{
    private static readonly Storyline Small = new()
    {
        Fy24Rates = [0.4m, 0.4m, 0.45m, 0.45m],
        Fy25Rates = [0.5m, 0.5m, 0.5m, 0.5m],
        SalesCertified = 1,
        Wishes = [new(2024, SampleTracks.Premier)],
    };

    private static readonly Storyline Medium = new()
    {
        Fy24Rates = [2.8m, 2.8m, 2.8m, 2.8m],
        Fy25Rates = [2.9m, 2.9m, 3.0m, 3.0m],
        SalesCertified = 2,
        TechnicalCertified = 1,
        Wishes = [new(2024, SampleTracks.Elite), new(2025, SampleTracks.Elite)],
    };

    private static readonly Storyline Large = new()
    {
        Yardstick = RevenueYardstick.Principal,
        Fy24Rates = [2.7m, 2.7m, 2.7m, 2.7m],
        Fy25Rates = [2.8m, 2.8m, 2.9m, 2.9m],
        SalesCertified = 4,
        TechnicalCertified = 3,
        Wishes = [new(2024, SampleTracks.Principal), new(2025, SampleTracks.Principal)],
    };

    public static Storyline Of(Story story) => story switch
    {
        Story.SteadyPremier => Small,
        Story.SteadyElite => Medium,
        Story.SteadyPrincipal => Large,
        Story.RisesToElite => Medium with
        {
            Fy24Rates = [0.9m, 1.1m, 1.7m, 1.9m],
            Fy25Rates = [1.8m, 1.8m, 1.9m, 2.0m],
        },
        Story.RisesToPrincipal => Large with
        {
            Fy24Rates = [0.9m, 1.0m, 1.7m, 2.0m],
            Fy25Rates = [1.7m, 1.7m, 1.8m, 1.8m],
        },
        Story.FallsBack => Large with
        {
            // Met in the first three quarters, counted from 1 April; short at the end of the year.
            Fy25Rates = [1.25m, 1.2m, 0.8m, 0.25m],
            Wishes = [new(2024, SampleTracks.Principal), new(2025, SampleTracks.Elite)],
        },
        Story.ChoosesLower => Large with { Wishes = Medium.Wishes },
        Story.NeverChooses => Medium with { Wishes = [] },
        Story.ReachesTooHigh => Medium with
        {
            Wishes =
            [
                new(2024, SampleTracks.Principal, 3), new(2024, SampleTracks.Elite, 16), new(2025, SampleTracks.Elite),
            ],
        },
        Story.ChoosesTooLate => Medium with
        {
            Wishes = [new(2024, SampleTracks.Elite, 36), new(2025, SampleTracks.Elite, 7)],
        },
        Story.LapsesPos => Medium with { Habit = ReportingHabit.LapsesForAQuarter },
        Story.MissesMilestones => Medium with
        {
            Fy25Rates = [1.4m, 0.35m, 0.3m, 0.5m],
            Wishes = [new(2024, SampleTracks.Elite), new(2025, SampleTracks.Premier)],
        },
        Story.NotCertified => Medium with { TechnicalCertified = 0 },
        Story.NoAgreement => Medium with { SignsAgreement = false, CompletesOrientation = false },
        Story.JoinsMidYear => Medium with
        {
            JoinsOn = new DateOnly(2024, 5, 20),
            Wishes = [new(2025, SampleTracks.Elite)],
        },
        Story.NotOriented => Medium with { CompletesOrientation = false },
        Story.NotBrandAligned => Medium with { IsBrandAligned = false },
        Story.ReportsLate => Medium with { Habit = ReportingHabit.OftenLate },
        Story.ForgetsWeeks => Small with { Habit = ReportingHabit.Forgetful, Wishes = [] },
        Story.DeclaresZeroSales => Small with
        {
            Fy24Rates = [0.06m, 0.06m, 0.06m, 0.06m],
            Fy25Rates = [0.06m, 0.06m, 0.06m, 0.06m],
            SalesCertified = 0,
            QuietPercent = 85,
            Wishes = [],
        },
        Story.OrdersTooMuchNfr => Medium with { OverspendsNfr = true },
        _ => throw new UnreachableException(),
    };
}
