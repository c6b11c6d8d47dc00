using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>A44: the last instant of one day and the first of the next, where a choice turns from one answer to another.</summary>
/// <remarks>
/// Europe puts its clocks forward on 31 March 2024, the eve of the window; Sydney puts them back on 7 April and forward on
/// 6 October 2024, and on 1 October 2023, the day of launch. New York has changed by 10 March and 3 November.
/// </remarks>
public sealed class WindowInstantsTests
{
    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    // The window opens with 1 April 2024.
    [InlineData("Europe/Amsterdam", "2024-03-31T21:59:59.9999999Z", "R19")] // The transition is over, R19.
    [InlineData("Europe/Amsterdam", "2024-03-31T22:00:00Z", "R8")]
    [InlineData("America/New_York", "2024-04-01T03:59:59.9999999Z", "R19")]
    [InlineData("America/New_York", "2024-04-01T04:00:00Z", "R8")]
    [InlineData("Australia/Sydney", "2024-03-31T12:59:59.9999999Z", "R19")]
    [InlineData("Australia/Sydney", "2024-03-31T13:00:00Z", "R8")]
    // It closes with 1 May.
    [InlineData("Europe/Amsterdam", "2024-05-01T21:59:59.9999999Z", "R8")]
    [InlineData("Europe/Amsterdam", "2024-05-01T22:00:00Z", "R17")]
    [InlineData("America/New_York", "2024-05-02T03:59:59.9999999Z", "R8")]
    [InlineData("America/New_York", "2024-05-02T04:00:00Z", "R17")]
    [InlineData("Australia/Sydney", "2024-05-01T13:59:59.9999999Z", "R8")]
    [InlineData("Australia/Sydney", "2024-05-01T14:00:00Z", "R17")]
    // Tracks are locked to the end of 31 March 2025; the day before Europe had changed its clocks.
    [InlineData("Europe/Amsterdam", "2025-03-31T21:59:59.9999999Z", "R17")]
    [InlineData("Europe/Amsterdam", "2025-03-31T22:00:00Z", "R8")]
    [InlineData("America/New_York", "2025-04-01T03:59:59.9999999Z", "R17")]
    [InlineData("America/New_York", "2025-04-01T04:00:00Z", "R8")]
    [InlineData("Australia/Sydney", "2025-03-31T12:59:59.9999999Z", "R17")]
    [InlineData("Australia/Sydney", "2025-03-31T13:00:00Z", "R8")]
    public void The_yearly_window(string zone, string instant, string rule) =>
        Assert.Equal(rule, RuleAt(zone, instant, newcomerSince: null));

    // 60 days from 1 October 2023: the last is 30 November.
    [Theory]
    [InlineData("Europe/Amsterdam", "2023-11-30T22:59:59.9999999Z", "R21")]
    [InlineData("Europe/Amsterdam", "2023-11-30T23:00:00Z", "R19")]
    [InlineData("America/New_York", "2023-12-01T04:59:59.9999999Z", "R21")]
    [InlineData("America/New_York", "2023-12-01T05:00:00Z", "R19")]
    [InlineData("Australia/Sydney", "2023-11-30T12:59:59.9999999Z", "R21")]
    [InlineData("Australia/Sydney", "2023-11-30T13:00:00Z", "R19")]
    // The day of launch, an hour shorter in Sydney than the others.
    [InlineData("Australia/Sydney", "2023-09-30T14:00:00Z", "R21")]
    [InlineData("Australia/Sydney", "2023-09-30T13:59:59.9999999Z", "R19")]
    [InlineData("Europe/Amsterdam", "2023-09-30T22:00:00Z", "R21")]
    [InlineData("America/New_York", "2023-10-01T04:00:00Z", "R21")]
    public void The_transition(string zone, string instant, string rule) =>
        Assert.Equal(rule, RuleAt(zone, instant, newcomerSince: null));

    // 30 days from 6 September 2024: the last is 6 October, an hour shorter in Sydney.
    [Theory]
    [InlineData("Europe/Amsterdam", "2024-10-06T21:59:59.9999999Z", "R8")]
    [InlineData("Europe/Amsterdam", "2024-10-06T22:00:00Z", "R17")]
    [InlineData("America/New_York", "2024-10-07T03:59:59.9999999Z", "R8")]
    [InlineData("America/New_York", "2024-10-07T04:00:00Z", "R17")]
    [InlineData("Australia/Sydney", "2024-10-05T14:00:00Z", "R8")]
    [InlineData("Australia/Sydney", "2024-10-06T12:59:59.9999999Z", "R8")]
    [InlineData("Australia/Sydney", "2024-10-06T13:00:00Z", "R17")]
    public void A_newcomers_days(string zone, string instant, string rule) =>
        Assert.Equal(rule, RuleAt(zone, instant, newcomerSince: new DateOnly(2024, 9, 6)));

    // 30 days from 8 March 2024: the last, 7 April, is an hour longer in Sydney, and the yearly window is open by then.
    [Theory]
    [InlineData("Australia/Sydney", "2024-03-31T12:59:59.9999999Z", TrackWindow.Newcomer)]
    [InlineData("Australia/Sydney", "2024-03-31T13:00:00Z", TrackWindow.Yearly)]
    [InlineData("Europe/Amsterdam", "2024-03-31T21:59:59.9999999Z", TrackWindow.Newcomer)]
    [InlineData("Europe/Amsterdam", "2024-03-31T22:00:00Z", TrackWindow.Yearly)]
    [InlineData("America/New_York", "2024-04-01T03:59:59.9999999Z", TrackWindow.Newcomer)]
    [InlineData("America/New_York", "2024-04-01T04:00:00Z", TrackWindow.Yearly)]
    public void A_newcomers_days_give_way_to_the_yearly_window(string zone, string instant, TrackWindow window) =>
        Assert.Equal(window, OpenWindow.On(DayAt(zone, instant), new DateOnly(2024, 3, 8), TestFacts.Qualified, new(2023, 10, 1), Guide).Window);

    // A downgrade for the next fiscal year is there with the first instant of 1 April, and not before.
    [Theory]
    [InlineData("Europe/Amsterdam", "2024-12-31T22:59:59.9999999Z", "2025-03-31T22:00:00Z")]
    [InlineData("America/New_York", "2024-12-31T12:00:00Z", "2025-04-01T04:00:00Z")]
    [InlineData("Australia/Sydney", "2024-12-31T12:59:59.9999999Z", "2025-03-31T13:00:00Z")]
    [InlineData("Europe/Amsterdam", "2025-03-31T21:59:59.9999999Z", "2025-03-31T22:00:00Z")]
    public void A_downgrade_for_the_next_year_starts_with_it(string zone, string decidedAt, string effectiveAt)
    {
        var facts = new DowngradeFacts(
            FiscalQuarter.Parse("FY25-Q2"), "Elite", 2, 13, 13, true, TestFacts.Eligible() with { Day = DayAt(zone, decidedAt) });
        var outcome = Downgrade.Decide(facts, Guide).Outcome;
        Assert.Equal(DateTimeOffset.Parse(effectiveAt), RegionTime.StartOf(outcome.EffectiveOn!.Value, In(zone)));
    }

    /// <summary>The rule that decides when a Premier partner that is fit for Elite asks for it.</summary>
    private static string RuleAt(string zone, string instant, DateOnly? newcomerSince)
    {
        var day = DayAt(zone, instant);
        var window = OpenWindow.On(day, newcomerSince, TestFacts.Qualified, new(2023, 10, 1), Guide);
        var facts = new TrackChoiceFacts(
            "Elite", "Premier", null, window.Window, window.Days, TestFacts.EligibleUpTo("Elite") with { Day = day });
        return TrackChoice.Decide(facts, Guide).Outcome.Rule;
    }

    private static DateOnly DayAt(string zone, string instant) => RegionTime.DayAt(DateTimeOffset.Parse(instant), In(zone));

    private static RegionTerms In(string zone) => Guide.Region("benelux") with { TimeZone = zone };
}
