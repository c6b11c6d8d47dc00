using System.Text.Json;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Tests.Runs;

namespace PartnerConnect.Grains.Tests.Decisions;

/// <summary>What a year of decisions leaves behind.</summary>
[Collection(typeof(FiscalYearReaders))]
public sealed class RecordedYearTests(FiscalYearStory story)
{
    [Fact]
    public async Task Every_decision_is_repeated_octet_for_octet()
    {
        var desk = story.Programme.Grains.GetGrain<IDecisionDesk>(GrainKeys.Decisions);
        var decisions = (await Task.WhenAll(story.Everybody.Select(partner => partner.DecisionsAsync()))).SelectMany(each => each).ToList();
        Assert.True(decisions.Count > 50);
        foreach (var decision in decisions)
        {
            var replay = (await desk.Replay(decision.Id))!;
            Assert.True(replay.IsEqual, $"{decision.Kind} {decision.Id}\n{decision.Trace}\n{replay.Trace}");
            Assert.Equal(decision.Trace, replay.Trace);
        }

        Assert.Null(await desk.Replay("d-NOBODY-1"));
    }

    [Fact]
    public async Task Every_decision_is_sealed_to_the_one_before()
    {
        foreach (var partner in story.Everybody)
        {
            var check = await partner.CheckDecisionsAsync();
            Assert.True(check.IsIntact, string.Join(' ', check.Faults));
            Assert.Equal((await partner.DecisionsAsync()).Length, check.Decisions);
        }
    }

    [Fact]
    public async Task What_was_written_down_of_every_change_is_the_state_as_it_is_stored()
    {
        foreach (var partner in story.Everybody)
        {
            await partner.StandingAsync();
            var stored = JsonSerializer.Deserialize<PartnerState>(await partner.StoredAsync(), GrainStateJson.Options)!;
            var written = PartnerChronicle.Read(await story.Programme.ChronicleAsync(partner.Id))!;
            Assert.Equal(Json(stored with { Outbox = [] }), Json(written));
        }
    }

    [Fact]
    public async Task A_standing_of_the_past_is_the_one_that_was_told_then()
    {
        // Told at noon of the day on which the second quarter settled; that day somebody decided on the proposals.
        foreach (var partner in new[] { story.Steady, story.Recovering, story.Silent, story.Undecided })
        {
            var then = story.AfterSecondQuarter[partner];
            var now = (await partner.StandingOnAsync(then.Day)).Standing!;
            Assert.Equal(Json(then), Json(now with { AsOf = then.AsOf }));
        }

        Assert.Equal("BeforeRecords", (await story.Steady.StandingOnAsync(new DateOnly(2024, 2, 28))).Refusal);
        Assert.Equal("NotOverYet", (await story.Steady.StandingOnAsync(new DateOnly(2025, 4, 1))).Refusal);
    }

    [Fact]
    public async Task Where_a_person_decided_otherwise_can_be_listed()
    {
        var desk = story.Programme.Grains.GetGrain<IDecisionDesk>(GrainKeys.Decisions);
        var departure = Assert.Single(await desk.Departures(null, null, 10));
        Assert.Equal((story.Excused.Id, "proposal-decision", "Rejected", "cam:jansen"),
            (departure.PartnerId, departure.Kind, departure.Outcome, departure.DecidedBy));
        Assert.Empty(await desk.Departures("dach", null, 10));
        Assert.Empty(await desk.Departures("benelux", new DecisionCursor(departure.DecidedAt, departure.Id), 10));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, GrainStateJson.Options);
}
