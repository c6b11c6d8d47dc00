using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using PartnerConnect.Gateway.Portal.Session;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class SessionTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string Manager = PortalHost.Token("programme-manager");

    [Theory]
    [InlineData("/")]
    [InlineData("/portal")]
    [InlineData("/portal/partners?region=benelux")]
    [InlineData("/portal/partners/BX-0007")]
    [InlineData("/portal/nowhere/at/all")]
    [InlineData("/docs/anything")]
    public async Task A_browser_without_a_session_gets_the_sign_in_page(string path)
    {
        using var browser = host.Browser();
        using var answer = await browser.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<textarea id=\"token\"", html);
        Assert.Contains($"name=\"goTo\" value=\"{(path == "/" ? "/portal" : path)}\"", html);
    }

    [Theory]
    [InlineData("/portal/portal.css")]
    [InlineData("/portal/partners")]
    public async Task What_is_not_a_browsers_navigation_gets_a_problem(string path)
    {
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Accept.Clear();
        using var answer = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_token_becomes_a_cookie_that_no_script_reads_and_that_ends_with_it()
    {
        using var answer = await PostAsync("/portal/sign-in", ("token", Manager), ("goTo", "/portal/partners?track=Elite"));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/portal/partners?track=Elite", answer.Headers.Location?.OriginalString);
        Assert.StartsWith($"{PortalSession.CookieName}={Manager}; expires=", cookie);
        Assert.EndsWith("; path=/; samesite=strict; httponly", cookie);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    public async Task What_is_no_token_opens_nothing(string token) => await OpensNothingAsync(token);

    [Fact]
    public async Task A_token_that_has_expired_opens_nothing()
    {
        var expired = PortalHost.Token("programme-manager", life: TimeSpan.FromMinutes(-5));
        await OpensNothingAsync(expired);

        using var browser = host.Browser(expired);
        using var answer = await browser.GetAsync("/portal/partners");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_that_was_changed_opens_nothing() =>
        await OpensNothingAsync(Manager[..^4] + (Manager.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA"));

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/portal\\..")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("portal")]
    [InlineData("/portal/sign-out")]
    [InlineData("")]
    public async Task Nobody_is_sent_to_another_site(string goTo)
    {
        using var answer = await PostAsync("/portal/sign-in", ("token", Manager), ("goTo", goTo));
        Assert.Equal("/portal", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("X-Nothing", "said")]
    public async Task Another_site_can_neither_sign_anybody_in_nor_out(string header, string value)
    {
        foreach (var path in new[] { "/portal/sign-in", "/portal/sign-in/development", "/portal/sign-out" })
        {
            using var browser = host.Browser(Manager);
            browser.DefaultRequestHeaders.Add(header, value);
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = Manager });
            using var answer = await browser.PostAsync(path, form);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_back()
    {
        using var answer = await PostAsync("/portal/sign-out");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));

        Assert.StartsWith($"{PortalSession.CookieName}=; expires=Thu, 01 Jan 1970", cookie);
        Assert.Equal("/portal", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_cookie_opens_pages_and_never_the_api()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Get, "/docs/anything"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "/v1/anything"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, "/docs/anything"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, "/docs/anything", ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Post, "/docs/anything", ("Sec-Fetch-Site", "same-origin")));
    }

    [Fact]
    public async Task Where_a_request_brings_a_token_of_its_own_the_cookie_says_nothing()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "/docs/anything", ("Authorization", "Bearer nonsense")));
    }

    [Fact]
    public async Task Tokens_for_the_asking_are_there_in_single_machine_development_alone()
    {
        await using var production = new PortalHost();
        await production.StartAsync(new());
        using var browser = production.Browser();
        using var page = await browser.GetAsync("/portal");
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["role"] = "finance" });
        using var answer = await browser.PostAsync("/portal/sign-in/development", form);

        Assert.DoesNotContain("For development", await page.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("192.0.2.7", 401, 404)]
    [InlineData("::ffff:192.0.2.7", 401, 404)]
    [InlineData("::ffff:127.0.0.2", 200, 200)]
    [InlineData("::1", 200, 200)]
    public async Task Tokens_for_the_asking_are_there_for_callers_of_this_machine_alone(
        string address, int stranger, int manager)
    {
        await using var development = new PortalHost();
        await development.StartAsync(PortalHost.SingleMachine, IPAddress.Parse(address));
        using var browser = development.Browser();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var refused = await browser.GetAsync("/portal");
        var page = await refused.Content.ReadAsStringAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["role"] = "finance" });
        using var signedIn = await browser.PostAsync("/portal/sign-in/development", form);
        using var answer = await browser.PostAsJsonAsync("/dev/token", new { role = "ops" });
        browser.DefaultRequestHeaders.Authorization = new("Bearer", Manager);
        using var known = await browser.PostAsJsonAsync("/dev/token", new { role = "ops" });

        Assert.Equal(stranger == 200, page.Contains("For development", StringComparison.Ordinal));
        Assert.Equal(stranger == 200, signedIn.Headers.Contains("Set-Cookie"));
        Assert.Equal((stranger, manager), ((int)answer.StatusCode, (int)known.StatusCode));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task The_cookie_is_secure_where_the_proxy_that_ends_tls_may_say_so(string setting, bool isSecure)
    {
        await using var cluster = new PortalHost();
        await cluster.StartAsync(new(), caller: null, ("PartnerConnect:ForwardedHeaders", setting));
        using var browser = cluster.Browser();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = Manager });
        using var answer = await browser.PostAsync("/portal/sign-in", form);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Equal(isSecure, cookie.Contains("; secure;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("portal.example", "https://portal.example", true)]
    [InlineData("portal.example:443", "https://portal.example", true)]
    [InlineData("portal.example:8443", "https://portal.example", false)]
    [InlineData("portal.example", "https://portal.example.elsewhere.example", false)]
    public void An_origin_is_told_by_its_host(string own, string origin, bool allows)
    {
        var context = new DefaultHttpContext { Request = { Method = "POST", Host = new HostString(own), Headers = { Origin = origin } } };
        Assert.Equal(allows, SameOrigin.Allows(context.Request));
    }

    private async Task OpensNothingAsync(string token)
    {
        using var answer = await PostAsync("/portal/sign-in", ("token", token), ("goTo", "/portal/partners"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("This token was not accepted.", await answer.Content.ReadAsStringAsync());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var form = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value));
        return await browser.PostAsync(path, form);
    }

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var browser = host.Browser(Manager);
        foreach (var (name, value) in headers)
            browser.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        using var request = new HttpRequestMessage(method, path);
        using var answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }
}
