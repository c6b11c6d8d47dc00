using System.Net.Http.Json;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Plans;

/// <summary>Plans of partners in Premier; the day is 5 October 2023, in FY24-Q3.</summary>
public sealed class PlansTests(GatewayHost host)
{
    [Fact]
    public async Task A_business_plan_is_submitted_by_the_partner_and_approved_by_its_account_manager()
    {
        var (address, client) = await PartnerAsync();
        var first = await PutAsync(client, address + "/plans/business/FY24", """{"objectives":"Three rooms\na week"}""");
        var again = await PutAsync(client, address + "/plans/business/FY24", """{"objectives":" Three rooms\na week "}""");
        Assert.Equal(first, again);

        var cam = host.As("cam");
        var approved = await cam.PostAsJsonAsync(address + "/plans/business/FY24/approve", new { reason = "Agreed" }).JsonAsync();
        var bare = await cam.PostAsync(address + "/plans/business/FY24/approve", null).JsonAsync();
        Assert.Equal(approved.ToJsonString(), bare.ToJsonString());
        Assert.Equal(("CamApproved", "Agreed"), ((string?)approved["stage"], (string?)approved["approval"]!["reason"]));
        Assert.Equal(
            ("partner", "2023-10-05"), ((string?)approved["submission"]!["by"], (string?)approved["submittedOn"]));

        var told = await client.GetAsync(address + "/plans").JsonAsync();
        Assert.Equal(approved.ToJsonString(), told["businessPlans"]![0]!.ToJsonString());
        var decision = await client.GetAsync($"/v1/decisions/{approved["approval"]!["decisionId"]}").JsonAsync();
        Assert.Equal(("business-plan", "CamApproved"), ((string?)decision["kind"], (string?)decision["outcome"]));
    }

    [Fact]
    public async Task A_business_plan_needs_no_text()
    {
        var (address, client) = await PartnerAsync();
        var plan = await client.PutAsync(address + "/plans/business/FY25", null).JsonAsync();
        Assert.Equal(("FY25", "Submitted", null), ((string?)plan["fiscalYear"], (string?)plan["stage"], (string?)plan["objectives"]));
    }

    [Fact]
    public async Task A_marketing_plan_in_Premier_is_approved_by_a_programme_manager()
    {
        var (address, client) = await PartnerAsync();
        address += "/plans/marketing/FY24-Q3";
        await PutAsync(client, address, """{"activities":"A fair","objectives":"Forty leads"}""");

        var refused = await host.As("cam").PostAsJsonAsync(address + "/approve", new { }).JsonAsync(409);
        Assert.Equal(("/refusals/NotTheApprover", "R43"), ((string?)refused["type"], (string?)refused["rule"]));
        Assert.NotNull(refused["decisionId"]);

        var approved = await host.As("programme-manager").PostAsJsonAsync(address + "/approve", new { }).JsonAsync();
        Assert.Equal(("Approved", true), ((string?)approved["stage"], (bool)approved["detailed"]!));
    }

    [Fact]
    public async Task A_review_is_recorded_by_the_account_manager()
    {
        var (address, _) = await PartnerAsync();
        var review = await PutAsync(
            host.As("cam"), address + "/reviews/FY24-Q3", """{"heldOn":"2023-10-04","documentsOn":"2023-09-27"}""");
        Assert.Contains("\"documentsInTime\":true", review, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plans/business/FY23", "{}", "YearNotOpen", "R33")]
    [InlineData("/plans/business/FY26", "{}", "YearNotOpen", "R33")]
    [InlineData("/plans/marketing/FY24-Q2", "{}", "QuarterNotOpen", "R43")]
    [InlineData("/plans/marketing/FY25-Q1", "{}", "QuarterNotOpen", "R43")]
    [InlineData("/reviews/FY24-Q2", """{"heldOn":"2023-10-04"}""", "QuarterNotOpen", "R46")]
    [InlineData("/reviews/FY24-Q3", """{"heldOn":"0001-01-01"}""", "HeldBeforeQuarter", "R46")]
    [InlineData("/reviews/FY24-Q3", """{"heldOn":"9999-12-31"}""", "NotHeldYet", "R46")]
    [InlineData("/reviews/FY24-Q3", """{"documentsOn":"2023-10-06"}""", "DocumentsNotInYet", "R47")]
    public async Task A_refusal_names_its_rule(string path, string body, string refusal, string rule)
    {
        var (address, _) = await PartnerAsync();
        var problem = await host.As("programme-manager").SendJsonAsync(HttpMethod.Put, address + path, body).JsonAsync(409);
        Assert.Equal(($"/refusals/{refusal}", rule), ((string?)problem["type"], (string?)problem["rule"]));
    }

    [Theory]
    [InlineData("/plans/business/2024", "{}", "fiscalYear")]
    [InlineData("/plans/business/FY00", "{}", "fiscalYear")]
    [InlineData("/plans/business/FY24", """{"objectives":7}""", "objectives")]
    [InlineData("/plans/marketing/FY24-Q5", "{}", "quarter")]
    [InlineData("/plans/marketing/FY24-Q3", """{"activities":"\u0000"}""", "activities")]
    [InlineData("/reviews/FY24", """{"heldOn":"2023-10-04"}""", "quarter")]
    [InlineData("/reviews/FY24-Q3", "{}", "heldOn")]
    [InlineData("/reviews/FY24-Q3", """{"heldOn":"2023-02-30"}""", "heldOn")]
    public async Task What_cannot_be_read_is_refused_by_field(string path, string body, string field)
    {
        var (address, _) = await PartnerAsync();
        var problem = await host.As("programme-manager").SendJsonAsync(HttpMethod.Put, address + path, body).JsonAsync(400);
        Assert.Equal(field, (string?)problem["field"]);
    }

    [Theory]
    [InlineData(2000, 200)]
    [InlineData(2001, 400)]
    public async Task A_text_has_an_end(int length, int status)
    {
        var (address, client) = await PartnerAsync();
        var text = new string('x', length);
        await client.PutAsJsonAsync(address + "/plans/business/FY24", new { objectives = text }).JsonAsync(status);
        await client.PutAsJsonAsync(address + "/plans/marketing/FY24-Q3", new { activities = text }).JsonAsync(status);
        await client.PutAsJsonAsync(address + "/plans/marketing/FY24-Q4", new { objectives = text }).JsonAsync(status);
        await host.As("cam").PostAsJsonAsync(address + "/plans/business/FY24/approve", new { reason = text })
            .JsonAsync(status);
    }

    private static async Task<string> PutAsync(HttpClient client, string address, string body) =>
        (await client.SendJsonAsync(HttpMethod.Put, address, body).JsonAsync()).ToJsonString();

    private async Task<(string Address, HttpClient Client)> PartnerAsync()
    {
        var partnerId = await host.EnrolAsync();
        return ($"/v1/partners/{partnerId}", host.As("partner", partnerId));
    }
}
