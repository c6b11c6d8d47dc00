using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Simulation.Tests.Bugs;

namespace PartnerConnect.Simulation.Tests.Doubles;

/// <summary>The guide versions that are published, as the silo's guide book hears of them.</summary>
/// <param name="mutate">What the grains get in place of the true version: a planted bug of the rules.</param>
/// <param name="bug">The planted bug.</param>
internal sealed class GuideShelf(Func<GuideVersion, GuideVersion> mutate, PlantedBug bug) : IGuide
{
    private readonly Dictionary<string, GuideVersion> told = [];

    /// <summary>The true versions.</summary>
    public List<GuideVersion> Published { get; } = [];

    public void Publish(GuideVersion guide)
    {
        Published.Add(guide);
        if (bug != PlantedBug.PublicationIsMissed || told.Count == 0)
            told[guide.Version] = mutate(guide);
    }

    /// <summary>Reads a version by the text that <see cref="Find"/> gives: its name.</summary>
    public GuideVersion? Read(string text) => told[text];

    public Task<ImmutableArray<GuideVersionSummary>> Versions() =>
        Task.FromResult<ImmutableArray<GuideVersionSummary>>([.. told.Values.Select(Summary)]);

    public Task<GuideText?> Find(string version) => Task.FromResult(
        told.TryGetValue(version, out var guide) ? new GuideText(Summary(guide), guide.Version) : null);

    public Task<GuideAnswer> Submit(string yaml) => throw new NotSupportedException();

    public Task<GuideAnswer?> Publish(string version) => throw new NotSupportedException();

    public Task<GuideAnswer?> Withdraw(string version) => throw new NotSupportedException();

    public Task<ImmutableArray<GuideFileProblem>> Check(string yaml) => throw new NotSupportedException();

    public Task<GuideAnswer?> RecordNotice(string version, GuideNoticeReport notice) => throw new NotSupportedException();

    public Task<GuideNotices?> Notices(string version) => throw new NotSupportedException();

    public Task<GuideDifferences?> Differences(string version, string? from) => throw new NotSupportedException();

    private static GuideVersionSummary Summary(GuideVersion guide) =>
        new(guide.Version, guide.Title, guide.InForceFrom, "Published", DateTimeOffset.UnixEpoch, []);
}
