using System.Net;

namespace PartnerConnect.EndToEnd.Tests;

public sealed class NfrTests
{
    [Fact]
    public async Task A_hundred_orders_at_once_never_pass_the_cap_by_a_cent()
    {
        using var data = new TemporaryDirectory();
        await using var machine = await Programs.SingleMachineAsync(data.Path, new DateOnly(2024, 6, 3));
        using var api = await Api.SignInAsync(machine.Address);
        await api.SendCsvAsync(HttpMethod.Post, "/v1/partners/import", """
            PartnerId,Name,Type,Region,Country,City,AgreementSigned,OrientationCompleted,SalesCertified,TechnicalCertified,BrandAligned
            NF-1,Kade Vergadertechniek,SystemsIntegrator,benelux,NL,Utrecht,2023-09-01,2023-09-15,2,2,true
            """);
        await api.SendCsvAsync(HttpMethod.Put, "/v1/catalogue", "ManufacturerPartNumber,Description,Category,Subcategory,Msrp\n"
            + string.Concat(Enumerable.Range(1, 100).Select(number => $"960-{number:000000},Unit {number},Webcams and headsets,Webcams,{100 + number}.99\n")));

        var answers = await Task.WhenAll(Enumerable.Range(1, 100).Select(number => api.StatusAsync(
            HttpMethod.Put, $"/v1/partners/NF-1/nfr/orders/order-{number}",
            new { manufacturerPartNumber = $"960-{number:000000}", quantity = 1 })));

        Assert.All(answers, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Conflict, status.ToString()));
        var nfr = (await api.GetAsync("/v1/partners/NF-1/standing"))["nfr"]!;
        var spent = nfr["spent"]!["amount"]!.GetValue<decimal>();
        Assert.Equal(2500m, nfr["cap"]!["amount"]!.GetValue<decimal>());
        Assert.Equal(2500m - spent, nfr["left"]!["amount"]!.GetValue<decimal>());

        // The cheapest unit costs 65.64 net, so the cap is used up to less than the dearest, 130.64.
        Assert.InRange(spent, 2500m - 130.64m, 2500m);
        Assert.InRange(answers.Count(status => status == HttpStatusCode.OK), 2500 / 131, 2500 / 65);
    }
}
