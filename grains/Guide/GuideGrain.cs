using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Guide;

/// <summary>The guide and its versions.</summary>
[GrainType("guide")]
internal sealed partial class GuideGrain(
    [PersistentState("guide", ProgrammeStorage.Name)] IPersistentState<GuideState> stored,
    GuideSeed seed,
    GuideBook book,
    [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock) : Grain, IGuide
{
    // Each text is read once; drafts change, so a version is known with its text.
    private readonly Dictionary<string, (string Yaml, GuideVersion? Guide)> known = new(StringComparer.Ordinal);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!stored.State.Versions.IsEmpty)
            return;

        // The text is stored and not taken from the product each time: a decision must replay under the words it was made by.
        var now = clock.GetUtcNow();
        var guide = GuideFile.Read(seed.Yaml) is GuideReading.Loaded loaded
            ? loaded.Guide
            : throw new InvalidDataException("The first guide does not read.");
        await SaveAsync(new GuideState { Versions = [Store(guide, seed.Yaml, now) with { PublishedAt = now }] });
    }

    public Task<ImmutableArray<GuideVersionSummary>> Versions()
    {
        var editions = Editions();
        return Task.FromResult<ImmutableArray<GuideVersionSummary>>([.. stored.State.Versions.Select(each => Summary(each, editions))]);
    }

    public Task<GuideText?> Find(string version) => Task.FromResult(
        Found(version) is { } found ? new GuideText(Summary(found), found.Yaml) : null);

    public async Task<GuideAnswer> Submit(string yaml)
    {
        var reading = GuideFile.Read(yaml);
        if (reading is GuideReading.Refused refused)
            return new GuideAnswer(null, "BadFile", null, GuideWire.Of(refused.Problems));

        var guide = ((GuideReading.Loaded)reading).Guide;
        var former = Found(guide.Version);
        if (former?.PublishedAt is not null && former.Yaml != yaml)
            return Refused(former, "AlreadyPublished", "R6");
        if (former is null)
            await PutAsync(Store(guide, yaml, clock.GetUtcNow()));
        else if (former.Yaml != yaml)
            await PutAsync(Edited(former, guide, yaml));
        return Done(Found(guide.Version)!);
    }

    public async Task<GuideAnswer?> Withdraw(string version)
    {
        if (Found(version) is not { } draft)
            return null;
        if (draft.PublishedAt is not null)
            return Refused(draft, "AlreadyPublished", "R6");
        var answer = Done(draft);
        await SaveAsync(new GuideState { Versions = [.. stored.State.Versions.Where(each => each.Version != version)] });
        return answer;
    }

    public Task<ImmutableArray<GuideFileProblem>> Check(string yaml)
    {
        var reading = GuideFile.Read(yaml);
        if (reading is GuideReading.Refused refused)
            return Task.FromResult(GuideWire.Of(refused.Problems));
        var guide = ((GuideReading.Loaded)reading).Guide;
        var breaks = Before(guide.Version) is { } before ? GuideSuccession.Check(before, guide) : [];
        return Task.FromResult(GuideWire.Of(GuideFile.Place(yaml, breaks)));
    }

    public async Task<GuideAnswer?> Publish(string version)
    {
        if (Found(version) is not { } draft)
            return null;
        if (draft.PublishedAt is not null)
            return Done(draft);

        var now = clock.GetUtcNow();
        if (Read(draft) is not { } guide)
            return Refused(draft, nameof(GuidePublicationRefusal.NotSound), "R6") with { Problems = await Check(draft.Yaml) };
        var outcome = GuidePublication.Decide(
            new(Editions().Published[^1], guide, [.. draft.Notices.Select(GuideWire.Sent)], now)).Outcome;
        if (outcome.Refusal is not null)
        {
            return Refused(draft, $"{outcome.Refusal}", outcome.Rule) with
            {
                Problems = GuideWire.Of(GuideFile.Place(draft.Yaml, outcome.Findings)),
                Regions = [.. outcome.Regions.Select(GuideWire.Of)],
                Differences = [.. outcome.Differences.Select(GuideWire.Of)],
            };
        }

        await PutAsync(draft with { PublishedAt = now });
        return Done(Found(version)!);
    }

    private Task PutAsync(StoredGuide version) => SaveAsync(new GuideState
    {
        Versions =
        [
            .. stored.State.Versions.Where(each => each.Version != version.Version).Append(version)
                .OrderBy(each => each.InForceFrom).ThenBy(each => each.Version, StringComparer.Ordinal),
        ],
    });

    private async Task SaveAsync(GuideState next)
    {
        stored.State = next;
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            // The write may or may not have landed; only storage knows. The next call re-reads it.
            DeactivateOnIdle();
            throw;
        }

        book.ForgetList();
    }

    private StoredGuide? Found(string version) => stored.State.Versions.FirstOrDefault(each => each.Version == version);

    private GuideVersion? Read(StoredGuide version)
    {
        if (!known.TryGetValue(version.Version, out var read) || read.Yaml != version.Yaml)
            known[version.Version] = read = (version.Yaml, GuideFile.ReadStored(version.Yaml));
        return read.Guide;
    }

    private GuideEditions Editions() => new(stored.State.Versions.Where(each => each.PublishedAt is not null)
        .Select(each => Read(each) ?? throw new InvalidDataException($"The stored guide version '{each.Version}' no longer reads.")));

    /// <summary>The version that one follows: the one published before it, or published last where it is no edition yet.</summary>
    private GuideVersion? Before(string version)
    {
        var published = Editions().Published;
        var place = published.IndexOf(published.FirstOrDefault(each => each.Version == version)!);
        return place switch { 0 => null, > 0 => published[place - 1], _ => published[^1] };
    }

    private GuideAnswer Done(StoredGuide version) => new(Summary(version), null, null, []);

    private GuideAnswer Refused(StoredGuide version, string refusal, string rule) => new(Summary(version), refusal, rule, []);

    private GuideVersionSummary Summary(StoredGuide version) => Summary(version, Editions());

    private GuideVersionSummary Summary(StoredGuide version, GuideEditions editions)
    {
        var now = clock.GetUtcNow();
        var regions = Read(version) is { } guide
            ? guide.Regions.Select(region => (region.Id, FirstDay: guide.InForceIn(region.Id),
                Stage: GuideStages.In(version.Version, region.Id, RegionTime.DayAt(now, region), editions))).ToImmutableArray()
            : [];
        return new(
            version.Version, version.Title, version.InForceFrom,
            GuideStages.Overall([.. regions.Select(region => region.Stage)]).ToString(), version.PublishedAt,
            [.. regions.Select(region => new GuideRegionStatus(region.Id, region.FirstDay, region.Stage.ToString()))]);
    }

    private static StoredGuide Store(GuideVersion guide, string yaml, DateTimeOffset draftedAt) =>
        new() { Version = guide.Version, Title = guide.Title, InForceFrom = guide.InForceFrom, DraftedAt = draftedAt, Yaml = yaml };
}
