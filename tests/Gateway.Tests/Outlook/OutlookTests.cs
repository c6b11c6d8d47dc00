using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Outlook;

public sealed class OutlookTests(GatewayHost host)
{
    [Fact]
    public async Task Bears_the_names_that_front_end_apps_count_on()
    {
        var partnerId = await host.EnrolAsync();
        var outlook = await host.As("partner", partnerId).GetAsync($"/v1/partners/{partnerId}/outlook").JsonAsync();

        Has(outlook, "partnerId asOf day track next warnings ways");
        Has(outlook["next"]![0]!, "day boundary kind outcome rule sentence unmet");
        Has(outlook["warnings"]![0]!, "id what rule lastDay daysBefore dueOn isDue");
        Has(outlook["ways"]!, "keep reach milestone");
        var elite = outlook["ways"]!["reach"]!.AsArray().Single(ways => (string?)ways!["track"] == "Elite")!;
        Has(elite, "what rule track byDay holds single pairs all blocked");
        Assert.Contains(
            "1 more person with a technical certificate",
            elite["single"]!.AsArray().Concat(elite["pairs"]!.AsArray()).Concat(elite["all"]!.AsArray())
                .Select(way => (string)way!["sentence"]!).First(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_choice_tells_what_would_have_had_it_granted()
    {
        var partnerId = await host.EnrolAsync();
        var client = host.As("partner", partnerId);
        var refusal = await client
            .SendJsonAsync(HttpMethod.Put, $"/v1/partners/{partnerId}/track-choice", """{"track":"Elite"}""").JsonAsync(409);

        var told = await client.GetAsync($"/v1/decisions/{refusal["decisionId"]}/counterfactual").JsonAsync();

        Has(told, "decisionId kind outcome guideVersion aims");
        var aim = told["aims"]![0]!;
        Assert.Equal("Elite granted", (string?)aim["what"]);
        var change = aim["pairs"]![0]!["changes"]![0]!;
        Assert.Equal(("NetRevenue", "EUR"), ((string?)change["kind"], (string?)change["amount"]!["currency"]));
        Assert.Equal(100_000m, (decimal)change["amount"]!["amount"]!);
    }

    [Theory]
    [InlineData("/v1/partners/T-NONE/outlook")]
    [InlineData("/v1/decisions/d-T-NONE-1/counterfactual")]
    [InlineData("/v1/decisions/nonsense/counterfactual")]
    [InlineData("/v1/decisions/d-T-NONE-999999999999999999999/counterfactual")]
    public async Task What_does_not_exist_is_not_found(string address) =>
        await host.As("cam").GetAsync(address).JsonAsync(404);

    private static void Has(JsonNode node, string names) =>
        Assert.Equal([], names.Split(' ').Except(node.AsObject().Select(member => member.Key)));
}
