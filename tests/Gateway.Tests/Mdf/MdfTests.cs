using System.Net.Http.Headers;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Mdf;

public sealed class MdfTests(GatewayHost host)
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 an invoice"u8];

    [Fact]
    public async Task A_request_is_taken_in_once_read_listed_and_rejected_by_a_person()
    {
        var (partnerId, partner) = await PartnerAsync();
        var requested = await partner.SendJsonAsync(HttpMethod.Post, $"/v1/partners/{partnerId}/mdf/requests", Body(), "fair").JsonAsync(409);
        Assert.StartsWith("/refusals/", (string?)requested["type"], StringComparison.Ordinal);
        var again = await partner.SendJsonAsync(HttpMethod.Post, $"/v1/partners/{partnerId}/mdf/requests", Body(), "fair").JsonAsync(409);
        Assert.Equal((string?)requested["decisionId"], (string?)again["decisionId"]);
        var other = await partner.SendJsonAsync(HttpMethod.Post, $"/v1/partners/{partnerId}/mdf/requests", Body(amount: "1999.00"), "fair").JsonAsync(409);
        Assert.Equal("/refusals/KeyInUse", (string?)other["type"]);

        var id = $"mdf-{partnerId}-1";
        Assert.Equal("Refused", (string?)(await partner.GetAsync($"/v1/mdf/requests/{id}").JsonAsync())["status"]);
        Assert.Equal(id, (string?)(await partner.GetAsync($"/v1/partners/{partnerId}/mdf").JsonAsync())["requests"]![0]!["id"]);
        var listed = (await host.As("finance").GetAsync("/v1/mdf/requests?status=refused&limit=200").JsonAsync())["items"]!.AsArray();
        Assert.Contains(id, listed.Select(request => (string?)request!["id"]));
        var late = await host.As("cam").SendJsonAsync(HttpMethod.Post, $"/v1/mdf/requests/{id}/approve", """{"reason":"A good fair"}""").JsonAsync(409);
        Assert.Equal(("/refusals/NotOpen", "R63"), ((string?)late["type"], (string?)late["rule"]));
        await partner.SendJsonAsync(HttpMethod.Post, $"/v1/mdf/requests/{id}/done", "").JsonAsync(409);
    }

    [Theory]
    [InlineData("""{"kind":"Gift","activity":"A","firstDay":"2024-06-03","lastDay":"2024-06-05","cost":{"amount":4,"currency":"EUR"},"amount":{"amount":2,"currency":"EUR"}}""", "kind")]
    [InlineData("""{"kind":"Project","activity":" ","firstDay":"2024-06-03","lastDay":"2024-06-05","cost":{"amount":4,"currency":"EUR"},"amount":{"amount":2,"currency":"EUR"}}""", "activity")]
    [InlineData("""{"kind":"Project","activity":"A","firstDay":"2024-06-03","lastDay":"2024-06-02","cost":{"amount":4,"currency":"EUR"},"amount":{"amount":2,"currency":"EUR"}}""", "lastDay")]
    [InlineData("""{"kind":"Project","activity":"A","firstDay":"2024-06-03","lastDay":"2024-06-05","cost":{"amount":0,"currency":"EUR"},"amount":{"amount":2,"currency":"EUR"}}""", "cost")]
    [InlineData("""{"kind":"Project","activity":"A","firstDay":"2024-06-03","lastDay":"2024-06-05","cost":{"amount":4,"currency":"EUR"},"amount":{"amount":-2,"currency":"EUR"}}""", "amount")]
    [InlineData("""{"kind":"Project","activity":"A","firstDay":"2024-06-03","lastDay":"2024-06-05","cost":{"amount":4,"currency":"USD"},"amount":{"amount":2,"currency":"USD"}}""", "amount")]
    public async Task A_request_that_cannot_be_read_is_refused_by_field(string body, string field)
    {
        var (partnerId, partner) = await PartnerAsync();
        var problem = await partner.SendJsonAsync(HttpMethod.Post, $"/v1/partners/{partnerId}/mdf/requests", body, "k").JsonAsync(400);
        Assert.Equal(field, (string?)problem["field"]);
        var keyless = await partner.SendJsonAsync(HttpMethod.Post, $"/v1/partners/{partnerId}/mdf/requests", Body()).JsonAsync(400);
        Assert.Equal("Idempotency-Key", (string?)keyless["field"]);
    }

    [Fact]
    public async Task A_proof_is_known_by_what_it_begins_with()
    {
        var (partnerId, partner) = await PartnerAsync();
        await partner.SendJsonAsync(HttpMethod.Post, $"/v1/partners/{partnerId}/mdf/requests", Body(), "fair").JsonAsync(409);
        var claims = $"/v1/mdf/requests/mdf-{partnerId}-1/claims";

        var notDone = await ClaimAsync(partner, $"{claims}?cost=10.00&amount=5.00&fileName=invoice.pdf", Pdf).JsonAsync(409);
        Assert.Equal("/refusals/ActivityNotDone", (string?)notDone["type"]);
        var text = await ClaimAsync(partner, $"{claims}?cost=10.00&amount=5.00&fileName=invoice.pdf", "<script>alert(1)</script>"u8.ToArray()).JsonAsync(400);
        Assert.Equal("proof", (string?)text["field"]);
        var nameless = await ClaimAsync(partner, $"{claims}?cost=10.00&amount=5.00", Pdf).JsonAsync(400);
        Assert.Equal("fileName", (string?)nameless["field"]);
        var half = await ClaimAsync(partner, $"{claims}?cost=10.00&amount=5.001&fileName=invoice.pdf", Pdf).JsonAsync(400);
        Assert.Equal("amount", (string?)half["field"]);
        Assert.Equal(413, (int)(await ClaimAsync(partner, $"{claims}?cost=10.00&amount=5.00&fileName=invoice.pdf", [.. Pdf, .. new byte[9_000_000]])).StatusCode);
        await partner.GetAsync($"{claims}/1/proof").JsonAsync(404);
        await partner.GetAsync($"{claims}/nonsense/proof").JsonAsync(400);
    }

    [Fact]
    public async Task Another_partners_request_is_the_same_as_a_missing_one()
    {
        var (partnerId, partner) = await PartnerAsync();
        await partner.SendJsonAsync(HttpMethod.Post, $"/v1/partners/{partnerId}/mdf/requests", Body(), "fair").JsonAsync(409);
        var (_, stranger) = await PartnerAsync();

        await stranger.GetAsync($"/v1/mdf/requests/mdf-{partnerId}-1").JsonAsync(404);
        await ClaimAsync(stranger, $"/v1/mdf/requests/mdf-{partnerId}-1/claims?cost=10.00&amount=5.00&fileName=a.pdf", Pdf).JsonAsync(404);
        await host.AsCamOf("nordics").GetAsync($"/v1/mdf/requests/mdf-{partnerId}-1").JsonAsync(404);
        await partner.GetAsync("/v1/mdf/requests/mdf-nonsense").JsonAsync(404);
    }

    private static string Body(string amount = "2000.00") =>
        $$$"""{"kind":"Project","activity":"A stand at a fair","firstDay":"2024-06-03","lastDay":"2024-06-05","cost":{"amount":4000.00,"currency":"EUR"},"amount":{"amount":{{{amount}}},"currency":"EUR"}}""";

    private static async Task<HttpResponseMessage> ClaimAsync(HttpClient client, string address, byte[] proof)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(proof) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        request.Headers.Add("Idempotency-Key", "claim-1");

        // What is too large is refused before it is sent.
        request.Headers.ExpectContinue = proof.Length > 1_000_000;
        return await client.SendAsync(request);
    }

    private async Task<(string PartnerId, HttpClient Client)> PartnerAsync()
    {
        var partnerId = await host.EnrolAsync();
        return (partnerId, host.As("partner", partnerId));
    }
}
