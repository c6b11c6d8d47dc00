using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Guide;

/// <summary>The guide and its versions.</summary>
[GrainType("guide")]
internal sealed class GuideGrain(
    [PersistentState("guide", ProgrammeStorage.Name)] IPersistentState<GuideState> stored,
    GuideSeed seed,
    GuideBook book,
    [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock) : Grain, IGuide
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!stored.State.Versions.IsEmpty)
            return;

        // The text is stored and not taken from the product each time: a decision must replay under the words it was made by.
        var guide = Stored(seed.Yaml);
        await SaveAsync(new GuideState { Versions = [Store(guide, seed.Yaml) with { PublishedAt = clock.GetUtcNow() }] });
    }

    public Task<ImmutableArray<GuideVersionSummary>> Versions() =>
        Task.FromResult<ImmutableArray<GuideVersionSummary>>([.. stored.State.Versions.Select(Summary)]);

    public Task<GuideText?> Find(string version)
    {
        var found = stored.State.Versions.FirstOrDefault(each => each.Version == version);
        return Task.FromResult(found is null ? null : new GuideText(Summary(found), found.Yaml));
    }

    public async Task<GuideAnswer> Submit(string yaml)
    {
        if (GuideFile.Read(yaml) is GuideReading.Refused refused)
            return new GuideAnswer(null, "BadFile", null,
                [.. refused.Problems.Select(each => new GuideFileProblem(each.Line, each.Column, each.Field, each.Message))]);

        var guide = Stored(yaml);
        var former = stored.State.Versions.FirstOrDefault(each => each.Version == guide.Version);
        if (former?.PublishedAt is not null && former.Yaml != yaml)
            return new GuideAnswer(Summary(former), "AlreadyPublished", "R6", []);
        if (former?.Yaml != yaml)
            await PutAsync(Store(guide, yaml));
        return new GuideAnswer(Summary(stored.State.Versions.First(each => each.Version == guide.Version)), null, null, []);
    }

    public async Task<GuideAnswer?> Publish(string version)
    {
        var draft = stored.State.Versions.FirstOrDefault(each => each.Version == version);
        if (draft is null)
            return null;
        if (draft.PublishedAt is not null)
            return new GuideAnswer(Summary(draft), null, null, []);

        var now = clock.GetUtcNow();
        var guide = Stored(draft.Yaml);
        if (!GuideNotice.IsLongEnough(now, guide))
            return new GuideAnswer(Summary(draft), "NoticeTooShort", "R3", []);
        var before = stored.State.Versions.Last(each => each.PublishedAt is not null);
        var breaks = GuideSuccession.Check(Stored(before.Yaml), guide);
        if (!breaks.IsEmpty)
            return new GuideAnswer(Summary(draft), "BreaksWithTheVersionBefore", "R6",
                [.. breaks.Select(each => new GuideFileProblem(1, 1, each.Field, each.Message))]);
        await PutAsync(draft with { PublishedAt = now });
        return new GuideAnswer(Summary(draft with { PublishedAt = now }), null, null, []);
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

    // What is stored was read before it was stored.
    private static GuideVersion Stored(string yaml) => GuideFile.Read(yaml) is GuideReading.Loaded loaded
        ? loaded.Guide
        : throw new InvalidDataException("The guide does not read.");

    private static StoredGuide Store(GuideVersion guide, string yaml) =>
        new() { Version = guide.Version, Title = guide.Title, InForceFrom = guide.InForceFrom, Yaml = yaml };

    private static GuideVersionSummary Summary(StoredGuide version) => new(
        version.Version, version.Title, version.InForceFrom, version.PublishedAt is null ? "Draft" : "Published", version.PublishedAt);
}
