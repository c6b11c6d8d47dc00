using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Problems;

public sealed class StatusTests(GatewayHost host)
{
    [Theory]
    [InlineData("GET", "/nowhere", 404, "/problems/not-found")]
    [InlineData("GET", "/v1/partners/a%20b", 404, "/problems/not-found")]
    [InlineData("DELETE", "/v1/clock", 405, "/problems/method-not-allowed")]
    [InlineData("GET", "/dashboard", 403, "/problems/forbidden")]
    public async Task Every_refusal_is_a_problem_of_a_stable_type(string method, string address, int status, string type)
    {
        var problem = await host.As("cam").SendAsync(new HttpRequestMessage(new HttpMethod(method), address)).JsonAsync(status);
        Assert.Equal((type, status), ((string?)problem["type"], (int)problem["status"]!));
    }

    [Fact]
    public async Task A_stranger_learns_nothing_of_what_exists()
    {
        var stranger = host.Anonymous();
        await stranger.GetAsync("/nowhere").JsonAsync(401);
        await stranger.GetAsync("/v1/partners/T-NONE").JsonAsync(401);
        await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/v1/clock")).JsonAsync(401);
    }

    [Theory]
    [InlineData("bogus", 415)]
    [InlineData("utf-7", 415)]
    [InlineData("\"bogus\"", 415)]
    [InlineData("\"utf-8\"", 415)]
    [InlineData("UTF-8", 200)]
    [InlineData("us-ascii", 200)]
    public async Task Json_in_a_charset_that_nobody_reads_is_not_taken(string charset, int status)
    {
        using var content = new StringContent("""{"role":"ops"}""");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", $"application/json; charset={charset}");
        await host.Anonymous().PostAsync("/dev/token", content).JsonAsync(status);
    }

    [Fact]
    public async Task A_fault_of_the_world_is_tried_again_and_another_is_not()
    {
        var asked = 0;
        Task<int> Answer() => ++asked < 2 ? throw new TimeoutException() : Task.FromResult(7);
        Assert.Equal(7, await Retries.AskAsync(Answer, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Retries.AskAsync<int>(() => throw new InvalidOperationException(), CancellationToken.None));
    }

    [Fact]
    public async Task Probes_answer_strangers()
    {
        await host.Anonymous().GetAsync("/health/live").JsonAsync();
        await host.Anonymous().GetAsync("/health/ready").JsonAsync();
    }
}
