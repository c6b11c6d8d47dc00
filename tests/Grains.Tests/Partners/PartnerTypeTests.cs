using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Grains.Tests.Partners;

/// <summary>R2: whatever its type, a partner is a reseller like any other.</summary>
public sealed class PartnerTypeTests
{
    [Fact]
    public async Task A_partners_type_changes_no_decision()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 1), "benelux");
        var partners = new List<TestPartner>();
        foreach (var type in Enum.GetNames<PartnerType>())
        {
            var partner = programme.Partner(TestPartner.NewId());
            Assert.Null((await partner.EnrolAsync(partner.Profile with { Type = type })).Refusal);
            partners.Add(partner);
        }

        // A year with a choice, a refusal, an order, missed weeks and milestones, and a proposal.
        await EachAsync(partner => partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m)));
        await programme.AdvanceAsync(new DateOnly(2024, 4, 10));
        await EachAsync(partner => partner.ChooseAsync("Principal"));
        await EachAsync(partner => partner.ChooseAsync("Elite"));
        await EachAsync(partner => partner.OrderAsync("N-1", Products.Camera.ManufacturerPartNumber));
        await programme.AdvanceAsync(new DateOnly(2024, 11, 1));

        var told = new List<string>();
        foreach (var partner in partners)
        {
            var decisions = await partner.DecisionsAsync();
            told.Add(string.Join('\n', decisions.Select(each =>
                $"{each.Kind} {each.Period} {each.Outcome} {each.Rule} {each.AsOf:O} {each.Trace}".Replace(partner.Id, "", StringComparison.Ordinal))));
        }

        Assert.Equal(5, told.Count);
        Assert.Contains("downgrade FY25-Q2", told[0], StringComparison.Ordinal);
        Assert.Single(told.Distinct());

        async Task EachAsync<TAnswer>(Func<TestPartner, Task<TAnswer>> call)
        {
            foreach (var partner in partners)
                await call(partner);
        }
    }
}
