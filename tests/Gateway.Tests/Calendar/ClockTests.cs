using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Calendar;

public sealed class ClockTests(GatewayHost host)
{
    [Fact]
    public async Task A_simulation_clock_stands_where_it_was_put_and_does_not_go_back()
    {
        var manager = host.As("programme-manager");
        Assert.Equal("2023-10-05T12:00:00+00:00", (string?)(await manager.GetAsync("/v1/clock").JsonAsync())["now"]);
        var answer = await manager.SendJsonAsync(HttpMethod.Post, "/v1/clock/advance", """{"to":"2023-10-01"}""").JsonAsync();
        Assert.Equal("2023-10-05T12:00:00+00:00", (string?)answer["now"]);
        Assert.True((bool)answer["simulated"]!);
    }

    [Theory]
    [InlineData("2097-01-01")]
    [InlineData("9999-12-31T23:59Z")]
    public async Task It_goes_no_further_than_years_have_names(string to)
    {
        var problem = await host.As("ops")
            .SendJsonAsync(HttpMethod.Post, "/v1/clock/advance", $$"""{"to":"{{to}}"}""").JsonAsync(400);
        Assert.Equal(("to", "The clock goes no further than 2096-12-31."), ((string?)problem["field"], (string?)problem["detail"]));
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2023-13-01")]
    [InlineData("2099-01-01")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public async Task It_goes_to_no_day_that_is_none_or_too_far(string to)
    {
        var problem = await host.As("ops")
            .SendJsonAsync(HttpMethod.Post, "/v1/clock/advance", $$"""{"to":"{{to}}"}""").JsonAsync(400);
        Assert.Equal("to", (string?)problem["field"]);
    }
}
