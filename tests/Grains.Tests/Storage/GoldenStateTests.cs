using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Orleans.Serialization;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Tests.Storage;

/// <summary>States as released versions stored them, for today's code to read. A file is added, and never changed.</summary>
public sealed class GoldenStateTests
{
    private static readonly JsonSerializerOptions Json = StorageOptions();

    [Theory]
    [InlineData("partner-state-2.json")]
    public void A_stored_partner_is_read_and_nothing_of_it_is_lost_when_it_is_written_back(string file)
    {
        using var reader = new StreamReader(typeof(GoldenStateTests).Assembly.GetManifestResourceStream(file)!);
        var stored = reader.ReadToEnd().TrimEnd();

        var state = JsonSerializer.Deserialize<PartnerState>(stored, Json)!;

        Assert.True(Holds(JsonSerializer.SerializeToNode(state, Json), JsonNode.Parse(stored)));
        Assert.Equal(("AW-0001", "Premier", 3), (state.Profile!.PartnerId, state.Track!.Name, state.Streak.Count));
        Assert.NotEmpty(state.Weeks);
        Assert.NotEmpty(state.Quarters);
        Assert.NotEmpty(state.Nfr);
        Assert.NotEmpty(state.Proposals);
        Assert.NotEmpty(state.Transitions);
        Assert.NotEmpty(state.Outbox);
    }

    [Fact]
    public void A_stored_partner_keeps_what_was_waived_and_what_its_lines_count_for_since_they_were_put_right()
    {
        using var reader = new StreamReader(typeof(GoldenStateTests).Assembly.GetManifestResourceStream("partner-state-3.json")!);
        var stored = reader.ReadToEnd().TrimEnd();

        var state = JsonSerializer.Deserialize<PartnerState>(stored, Json)!;

        Assert.True(Holds(JsonSerializer.SerializeToNode(state, Json), JsonNode.Parse(stored)));
        var (first, amended, waived, revoked) = (
            PosWeek.Parse("2024-W18"), PosWeek.Parse("2024-W19"), PosWeek.Parse("2024-W20"), PosWeek.Parse("2024-W21"));
        Assert.Equal(("Ms Green", "L02", "P-NONE"), (state.FindWaiver(first, 3)!.By, state.FindWaiver(first, 3)!.Reject!.Code, state.FindWaiver(first, 3)!.Reject!.Value));
        Assert.Equal(1, state.LinesWaived(first));
        Assert.Equal([waived], state.WaivedWeeks());
        Assert.Equal(("Ms Green", "Reported after all"), (state.LastWaiver(revoked, null)!.Revoked!.By, state.LastWaiver(revoked, null)!.Revoked!.Reason));

        // Two corrections of a closed week took 468.50 off it; an amendment made the second version of the next one.
        Assert.Equal((1, 36_075), (state.Weeks[first].Version, state.Weeks[first].Revenue.Values.Single().MinorUnits));
        Assert.Equal((2, 2, 0), (state.Weeks[amended].Version, state.Weeks[amended].LinesAccepted, state.Weeks[amended].LinesRejected));
        Assert.Contains(state.Weeks[amended].Parts!.Value, part => part is { IsReturn: true, Net.MinorUnits: -12_025 });
    }

    [Fact]
    public void Revenue_that_was_kept_by_month_is_that_of_the_stretch_which_begins_with_it()
    {
        using var reader = new StreamReader(typeof(GoldenStateTests).Assembly.GetManifestResourceStream("partner-state-1.json")!);
        var state = JsonSerializer.Deserialize<PartnerState>(reader.ReadToEnd(), Json)!;

        var revenue = Assert.Single(state.Weeks.First().Value.Revenue);
        Assert.Equal((new DateOnly(2023, 7, 1), 12_000_000), (revenue.Key, revenue.Value.MinorUnits));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartnerState>("""{"joinedOn":"2024-04"}""", Json));
    }

    [Fact]
    public void A_partner_that_was_stored_before_its_history_was_kept_goes_on_from_its_present_track()
    {
        using var reader = new StreamReader(typeof(GoldenStateTests).Assembly.GetManifestResourceStream("partner-state-1.json")!);
        var state = JsonSerializer.Deserialize<PartnerState>(reader.ReadToEnd(), Json)!;

        Assert.All(state.Proposals, proposal => Assert.Equal(ProposalKind.Downgrade, proposal.Kind));
        Assert.Equal((null, null), (state.PosHeldUpTo, state.Placement));
        Assert.Equal([new TrackPeriod("Premier", new(2025, 4, 1))], state.Periods());
        Assert.Equal(
            [new("Premier", new(2025, 4, 1)), new("Elite", new(2025, 4, 20))],
            state.Holding("Elite", new(2025, 4, 20), TrackBasis.Choice).TrackPeriods);
    }

    [Fact]
    public void A_partner_that_was_stored_before_its_acts_were_kept_tells_what_its_state_still_says_of_them()
    {
        using var reader = new StreamReader(typeof(GoldenStateTests).Assembly.GetManifestResourceStream("partner-state-1.json")!);
        var state = JsonSerializer.Deserialize<PartnerState>(reader.ReadToEnd(), Json)!;
        var choice = new ChosenTrack(state.Quarters.Keys.Last().Year, TrackWindow.Yearly, "Elite", state.JoinedOn.AddDays(9));

        var acts = (state with { Choice = choice }).ActsSoFar();

        Assert.Equal(new PartnerAct(state.JoinedOn) { Facts = state.Facts }, acts[0]);
        Assert.Contains(new PartnerAct(choice.On) { Chosen = "Elite" }, acts);
        Assert.Equal(acts.OrderBy(act => act.On), acts);
        Assert.Equal(
            state.Proposals.Where(each => each.DecidedBy is not (null or "programme")).Select(each => each.Id),
            acts.Where(act => act.Decided is not null).Select(act => act.Decided));
        var next = new PartnerAct(state.JoinedOn.AddYears(3)) { Chosen = "Premier" };
        Assert.Equal([.. state.ActsSoFar(), next], state.Doing(next).Acts);
    }

    [Theory]
    [InlineData("guide-state-1.json", 0)]
    [InlineData("guide-state-2.json", 1)]
    public void A_stored_guide_is_read_with_its_versions_and_their_notices(string file, int notices)
    {
        using var reader = new StreamReader(typeof(GoldenStateTests).Assembly.GetManifestResourceStream(file)!);
        var stored = reader.ReadToEnd().TrimEnd();

        var state = JsonSerializer.Deserialize<GuideState>(stored, Json)!;

        Assert.Equal(["2023-10", "2024-06"], state.Versions.Select(version => version.Version));
        Assert.Equal((true, false), (state.Versions[0].PublishedAt is not null, state.Versions[1].PublishedAt is not null));
        Assert.Equal((0, notices), (state.Versions[0].Notices.Length, state.Versions[1].Notices.Length));

        // The first release kept neither notices nor since when a draft says what it says.
        Assert.Equal(notices > 0, state.Versions[1].DraftedAt is not null);
        Assert.Equal(notices > 0, stored == JsonSerializer.Serialize(state, Json));
    }

    // Older files lack what was added later.
    [Fact]
    public void An_empty_state_is_that_of_a_partner_that_was_never_enrolled()
    {
        var state = JsonSerializer.Deserialize<PartnerState>("{}", Json)!;

        Assert.Null(state.Profile);
        Assert.Equal((0, 0, 0), (state.Weeks.Count, state.Proposals.Length, state.Outbox.Length));
        Assert.Equal(ImmutableArray<StoredProposal>.Empty, state.Proposals);
    }

    // Members that were added since are written as well; what was there is there still, as it was.
    private static bool Holds(JsonNode? written, JsonNode? stored) => (written, stored) switch
    {
        (JsonObject now, JsonObject then) => then.All(member => now.ContainsKey(member.Key) && Holds(now[member.Key], member.Value)),
        (JsonArray now, JsonArray then) => now.Count == then.Count && now.Zip(then).All(pair => Holds(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(written, stored),
    };

    private static JsonSerializerOptions StorageOptions()
    {
        var options = new SystemTextJsonGrainStorageSerializerOptions();
        GrainStateJson.Configure(options.JsonSerializerOptions);
        return options.JsonSerializerOptions;
    }
}
