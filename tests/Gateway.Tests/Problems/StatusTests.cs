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

    [Theory]
    [InlineData("POST", "/v1/runs", "", "body", "A JSON body is needed.")]
    [InlineData("POST", "/v1/runs", " ", "body", "A JSON body is needed.")]
    [InlineData("POST", "/v1/runs", "null", "body", "A JSON body is needed.")]
    [InlineData("POST", "/v1/runs", "[]", "body", "A JSON object is needed here.")]
    [InlineData("POST", "/v1/runs", "7", "body", "A JSON object is needed here.")]
    [InlineData("POST", "/v1/runs", """{"kind":"quarter-close",}""", "body", "This is no JSON: line 1, octet 25.")]
    [InlineData("POST", "/v1/runs", """{"kind":"quarter-close""", "body", "This is no JSON: line 1, octet 23.")]
    [InlineData("POST", "/v1/runs", """{"kind":"quarter-close","region":"benelux"}""", "period", "This is needed.")]
    [InlineData("POST", "/v1/runs", "{}", "kind period region", "This is needed.")]
    [InlineData("POST", "/v1/runs", """{"kind":1,"period":"FY25","region":"benelux"}""", "kind", "Text is needed here.")]
    [InlineData("POST", "/v1/runs", """{"kind":"\u0007","period":"FY25","region":"benelux"}""", "kind", "The text holds a control character.")]
    [InlineData("POST", "/v1/runs", """{"kind":"\ud800","period":"FY25","region":"benelux"}""", "kind", "This cannot be read.")]
    [InlineData("POST", "/v1/runs", """{"kind":null,"period":"FY25","region":"benelux"}""", "kind", "A value is needed here, and null is none.")]
    [InlineData("POST", "/v1/runs", """{"kind":"a","kind":"b","period":"FY25","region":"benelux"}""", "kind", "This stands here twice.")]
    [InlineData("POST", "/v1/runs", """{"sort":"a","period":"FY25","region":"benelux"}""", "sort", "There is no such member.")]
    [InlineData("PUT", "/v1/partners/T-BODY", """{"name":"A","type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U","agreementSigned":"2023-02-30"}""",
        "agreementSigned", "A day such as 2024-06-30 is needed here.")]
    [InlineData("PUT", "/v1/partners/T-BODY", """{"name":"A","type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U","salesCertified":1.5}""",
        "salesCertified", "A whole number is needed here.")]
    [InlineData("PUT", "/v1/partners/T-BODY", """{"name":"A","type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U","brandAligned":"yes"}""",
        "brandAligned", "This is true or false.")]
    [InlineData("PUT", "/v1/partners/T-BODY/nfr/orders/o-1", """{"manufacturerPartNumber":"960-001501","quantity":99999999999}""",
        "quantity", "A whole number is needed here.")]
    [InlineData("PUT", "/v1/partners/T-BODY/reviews/FY24-Q3", """{"heldOn":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}""",
        "heldOn", "A day such as 2024-06-30 is needed here.")]
    public async Task A_body_that_cannot_be_read_is_refused_by_field_and_in_plain_words(
        string method, string address, string body, string fields, string message)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = content };
        var problem = await host.As("programme-manager").SendAsync(request).JsonAsync(400);
        Assert.Equal((fields.Split(' ')[0], message), ((string?)problem["field"], (string?)problem["detail"]));
        Assert.Equal(fields.Split(' '), problem["errors"]!.AsObject().Select(error => error.Key));
        Assert.All(problem["errors"]!.AsObject(), error => Assert.Equal(message, (string?)error.Value![0]));
    }

    [Fact]
    public async Task A_call_without_the_body_that_it_needs_says_so()
    {
        var problem = await host.As("programme-manager").PostAsync("/v1/runs", null).JsonAsync(400);
        Assert.Equal(("body", "A JSON body is needed."), ((string?)problem["field"], (string?)problem["detail"]));
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
