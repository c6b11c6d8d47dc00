using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Calendar;

public sealed class RegionTimeTests
{
    [Theory]
    [InlineData("Europe/Amsterdam", "2025-04-01", "2025-03-31T22:00:00Z")] // The fiscal year starts in summer time.
    [InlineData("Europe/Amsterdam", "2024-01-01", "2023-12-31T23:00:00Z")]
    [InlineData("Europe/Amsterdam", "2024-03-31", "2024-03-30T23:00:00Z")] // Clocks change later on this day.
    [InlineData("Europe/London", "2024-04-01", "2024-03-31T23:00:00Z")]
    [InlineData("America/New_York", "2024-04-01", "2024-04-01T04:00:00Z")]
    [InlineData("America/New_York", "2024-01-01", "2024-01-01T05:00:00Z")]
    [InlineData("Asia/Kolkata", "2024-04-01", "2024-03-31T18:30:00Z")]
    [InlineData("Australia/Sydney", "2024-04-01", "2024-03-31T13:00:00Z")]
    [InlineData("Australia/Sydney", "2024-07-01", "2024-06-30T14:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2024-04-01", "2024-03-31T10:00:00Z")] // The farthest ahead of UTC.
    [InlineData("Etc/GMT+12", "2024-04-01", "2024-04-01T12:00:00Z")] // The farthest behind.
    public void A_day_starts_at_midnight_in_the_region(string zone, string day, string instant) =>
        Assert.Equal(Instant(instant), RegionTime.StartOf(DateOnly.Parse(day), In(zone)));

    [Theory]
    [InlineData("Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00Z")]
    [InlineData("America/Santiago", "2024-09-08", "2024-09-08T04:00:00Z")]
    [InlineData("Asia/Beirut", "2024-03-31", "2024-03-30T22:00:00Z")]
    [InlineData("America/Havana", "2024-03-10", "2024-03-10T05:00:00Z")]
    [InlineData("America/Asuncion", "2024-10-06", "2024-10-06T04:00:00Z")] // Summer time became standard time this day.
    [InlineData("America/Scoresbysund", "2023-03-26", "2023-03-26T01:00:00Z")]
    public void A_day_whose_midnight_does_not_exist_starts_an_hour_later_by_the_clock(
        string zone, string day, string instant)
    {
        var start = RegionTime.StartOf(DateOnly.Parse(day), In(zone));

        Assert.Equal(Instant(instant), start);
        Assert.Equal(new TimeSpan(1, 0, 0), LocalTime(start, zone));
    }

    [Fact]
    public void A_day_whose_midnight_comes_twice_starts_with_the_earlier()
    {
        // Havana puts its clocks back from 01:00 to 00:00 on 3 November 2024.
        var havana = In("America/Havana");
        var start = RegionTime.StartOf(new(2024, 11, 3), havana);

        Assert.Equal(Instant("2024-11-03T04:00:00Z"), start);
        Assert.Equal(TimeSpan.Zero, LocalTime(start.AddHours(1), "America/Havana"));
        Assert.Equal(Instant("2024-11-04T05:00:00Z"), RegionTime.EndOf(new(2024, 11, 3), havana));
    }

    [Fact]
    public void A_day_whose_last_hour_comes_twice_ends_after_the_second()
    {
        // Santiago puts its clocks back from 24:00 to 23:00 on 6 April 2024.
        Assert.Equal(
            Instant("2024-04-07T04:00:00Z"), RegionTime.EndOf(new(2024, 4, 6), In("America/Santiago")));
    }

    [Theory]
    [InlineData("Europe/Amsterdam")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Sydney")]
    [InlineData("Africa/Cairo")]
    [InlineData("America/Santiago")]
    [InlineData("America/Havana")]
    [InlineData("America/Asuncion")]
    [InlineData("America/Scoresbysund")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    public void Every_day_starts_with_the_first_instant_that_bears_its_date(string zone)
    {
        var region = In(zone);
        for (var day = new DateOnly(2023, 1, 1); day.Year < 2026; day = day.AddDays(1))
        {
            var start = RegionTime.StartOf(day, region);
            Assert.Equal(day, RegionTime.DayAt(start, region));
            Assert.Equal(day.AddDays(-1), RegionTime.DayAt(start.AddTicks(-1), region));
        }
    }

    [Fact]
    public void The_last_instant_of_a_deadline_still_bears_its_day()
    {
        var amsterdam = In("Europe/Amsterdam");
        var end = RegionTime.EndOf(new(2024, 5, 1), amsterdam);

        Assert.Equal(Instant("2024-05-01T22:00:00Z"), end);
        Assert.Equal(new DateOnly(2024, 5, 1), RegionTime.DayAt(end.AddTicks(-1), amsterdam));
        Assert.Equal(new DateOnly(2024, 5, 2), RegionTime.DayAt(end, amsterdam));
    }

    [Fact]
    public void An_instant_is_told_in_UTC() =>
        Assert.Equal(TimeSpan.Zero, RegionTime.StartOf(new(2024, 4, 1), In("Australia/Sydney")).Offset);

    [Theory]
    [InlineData("2024-03-31T23:30:00+00:00")]
    [InlineData("2024-04-01T01:30:00+02:00")]
    [InlineData("2024-03-31T19:30:00-04:00")]
    public void The_day_depends_on_the_instant_and_not_on_the_offset_it_is_written_with(string instant) =>
        Assert.Equal(new DateOnly(2024, 4, 1), RegionTime.DayAt(Instant(instant), In("Europe/Amsterdam")));

    [Fact]
    public void A_zone_the_machine_does_not_know_is_refused()
    {
        Assert.Throws<TimeZoneNotFoundException>(() => RegionTime.StartOf(new(2024, 4, 1), In("Europe/Atlantis")));
        Assert.Throws<TimeZoneNotFoundException>(
            () => RegionTime.DayAt(Instant("2024-04-01T00:00:00Z"), In("Europe/Atlantis")));
    }

    private static RegionTerms In(string zone) => TestGuide.Shipped.Region("benelux") with { TimeZone = zone };

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text);

    private static TimeSpan LocalTime(DateTimeOffset instant, string zone) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).TimeOfDay;
}
