using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.Grains.Tests.Cluster;

namespace PartnerConnect.Grains.Tests.Decisions;

/// <summary>Somebody changes decisions in the database, and a check finds it.</summary>
public sealed class TamperedDecisionTests(AprilProgramme april) : IClassFixture<AprilProgramme>
{
    private readonly TestProgramme programme = april.Programme;

    [Theory]
    [InlineData("UPDATE decision SET outcome = 'Accepted' WHERE id = 'd-{0}-3'", "3 Altered")]
    [InlineData("UPDATE decision SET trace = replace(trace, 'Principal', 'Premier') WHERE id = 'd-{0}-2'", "2 Altered")]
    [InlineData("UPDATE decision SET departs = 1 WHERE id = 'd-{0}-2'", "2 Altered")]
    [InlineData("UPDATE decision SET decided_at = '2020-01-01 00:00:00+00:00' WHERE id = 'd-{0}-1'", "1 Altered")]
    [InlineData("UPDATE decision SET seal = NULL WHERE id = 'd-{0}-3'", "3 Unsealed, 4 OutOfChain")]
    [InlineData("DELETE FROM decision WHERE id = 'd-{0}-2'", "2 Missing, 3 OutOfChain")]
    [InlineData("DELETE FROM decision WHERE id = 'd-{0}-4'", "4 Missing")]
    [InlineData("DELETE FROM decision WHERE partner_id = '{0}'", "1 Missing, 2 Missing, 3 Missing, 4 Missing")]
    [InlineData(
        "INSERT INTO decision SELECT 'd-{0}-5', partner_id, 5, kind, period, region, outcome, rule, guide_version, as_of, decided_at, decided_by, trace, departs, seal, seal FROM decision WHERE id = 'd-{0}-4'",
        "5 Unknown, 5 Altered")]
    public async Task A_check_names_the_decision(string sql, string faults)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        foreach (var track in new[] { "Principal", "Elite", "Principal" })
            await partner.ChooseAsync(track);
        Assert.Equal((4, true), ((await partner.CheckDecisionsAsync()).Decisions, (await partner.CheckDecisionsAsync()).IsIntact));

        Assert.True(await programme.TamperAsync(string.Format(null, sql, partner.Id)) > 0);

        var check = await partner.CheckDecisionsAsync();
        Assert.False(check.IsIntact);
        Assert.Equal(faults.Split(", ").Order(), check.Faults.Select(fault => $"{fault.Sequence} {fault.What}").Order());
    }

    // What the partner remembers of its chain stands in the same database.
    [Theory]
    [InlineData("'$.lastSeal', NULL, '$.chainSeal', NULL", "UPDATE decision SET seal = NULL, seal_before = NULL, outcome = 'Accepted' WHERE partner_id = '{0}'")]
    [InlineData("'$.decisions', 3, '$.lastSeal', (SELECT seal FROM decision WHERE id = 'd-{0}-3')", "DELETE FROM decision WHERE id = 'd-{0}-4'")]
    [InlineData("'$.chainSeal', NULL", "UPDATE decision SET outcome = 'Accepted' WHERE id = 'd-{0}-3'")]
    public async Task So_does_one_of_a_chain_that_was_made_to_fit_also_after_another_decision(string state, string decisions)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        foreach (var track in new[] { "Principal", "Elite", "Principal" })
            await partner.ChooseAsync(track);
        await partner.ForgetAsync();

        var set = $"UPDATE grain_state SET payload = CAST(json_set(CAST(payload AS TEXT), {string.Format(null, state, partner.Id)}) AS BLOB) WHERE key_text = '{partner.Key}'";
        Assert.Equal(1, await programme.TamperAsync(set));
        Assert.True(await programme.TamperAsync(string.Format(null, decisions, partner.Id)) > 0);

        Assert.Contains((await partner.CheckDecisionsAsync()).Faults, fault => fault.What == "ChainAltered");
        await partner.PlaceAsync("Premier");
        await partner.ChooseAsync("Principal");
        Assert.Contains((await partner.CheckDecisionsAsync()).Faults, fault => fault.What == "ChainAltered");
    }

    [Theory]
    [InlineData("trace = '[]'")]
    [InlineData("trace = '7'")]
    [InlineData("trace = '{}'")]
    [InlineData("trace = '{\"facts\":null}'")]
    [InlineData("trace = '{\"facts\":{}}'")]
    [InlineData("trace = replace(trace, 'Principal', 'Platinum')")]
    [InlineData("trace = replace(trace, '\"day\":\"2024-04-10\"', '\"day\":\"9999-12-31\"')")]
    [InlineData("guide_version = 'none'")]
    public async Task What_no_longer_reads_is_told_as_a_difference_and_never_fails(string change)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.ChooseAsync("Principal");
        Assert.Equal(2, await programme.TamperAsync($"UPDATE decision SET {change} WHERE partner_id = '{partner.Id}'"));

        foreach (var decision in await partner.DecisionsAsync())
        {
            var replay = (await programme.Grains.GetGrain<IDecisionDesk>(GrainKeys.Decisions).Replay(decision.Id))!;
            Assert.True(!replay.IsEqual || !change.StartsWith("trace = '", StringComparison.Ordinal), replay.Trace);
            Assert.NotNull(await programme.Grains.GetGrain<IPartnerOutlook>(GrainKeys.Partner(partner.Id)).Counterfactual(decision.Id));
        }

        var check = await partner.CheckDecisionsAsync();
        Assert.Contains(check.Faults, fault => fault.What == "Altered");
    }

    [Fact]
    public async Task A_chain_that_was_made_with_another_key_is_not_believed()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.ChooseAsync("Elite");
        await programme.TamperAsync($"UPDATE decision SET seal = '{new string('a', 64)}' WHERE partner_id = '{partner.Id}'");
        Assert.False((await partner.CheckDecisionsAsync()).IsIntact);
    }
}
