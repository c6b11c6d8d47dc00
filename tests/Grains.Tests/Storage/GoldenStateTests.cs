using System.Collections.Immutable;
using System.Text.Json;
using Orleans.Serialization;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Grains.Tests.Storage;

/// <summary>States as released versions stored them, for today's code to read. A file is added, and never changed.</summary>
public sealed class GoldenStateTests
{
    private static readonly JsonSerializerOptions Json = StorageOptions();

    [Theory]
    [InlineData("partner-state-1.json")]
    public void A_stored_partner_is_read_and_written_back_equal(string file)
    {
        using var reader = new StreamReader(typeof(GoldenStateTests).Assembly.GetManifestResourceStream(file)!);
        var stored = reader.ReadToEnd().TrimEnd();

        var state = JsonSerializer.Deserialize<PartnerState>(stored, Json)!;

        Assert.Equal(stored, JsonSerializer.Serialize(state, Json));
        Assert.Equal(("AW-0001", "Premier", 3), (state.Profile!.PartnerId, state.Track!.Name, state.Streak.Count));
        Assert.NotEmpty(state.Weeks);
        Assert.NotEmpty(state.Quarters);
        Assert.NotEmpty(state.Nfr);
        Assert.NotEmpty(state.Proposals);
        Assert.NotEmpty(state.Transitions);
        Assert.NotEmpty(state.Outbox);
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

    private static JsonSerializerOptions StorageOptions()
    {
        var options = new SystemTextJsonGrainStorageSerializerOptions();
        GrainStateJson.Configure(options.JsonSerializerOptions);
        return options.JsonSerializerOptions;
    }
}
