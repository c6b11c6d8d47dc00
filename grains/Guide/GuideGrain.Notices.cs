using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Guide;

internal sealed partial class GuideGrain
{
    public async Task<GuideAnswer?> RecordNotice(string version, GuideNoticeReport notice)
    {
        if (Found(version) is not { } draft)
            return null;
        if (!Enum.TryParse<NoticeChannel>(notice.Channel, out var channel) || !Enum.IsDefined(channel))
            return Refused(draft, "UnknownChannel", "R4");
        ImmutableArray<string> told = Read(draft) is { } guide
            ? [.. guide.Regions.Select(region => region.Id).Where(region => notice.Region is null || notice.Region == region)]
            : [];
        if (told.IsEmpty)
            return Refused(draft, "UnknownRegion", "R4");

        var now = clock.GetUtcNow();
        var outcome = GuideNoticeRecord.Decide(new(
            version, draft.PublishedAt, draft.DraftedAt ?? DateTimeOffset.MinValue, notice.SentAt, now)).Outcome;
        if (outcome.Refusal is not null)
            return Refused(draft, $"{outcome.Refusal}", outcome.Rule);

        // Told twice is told once; what differs is recorded beside it.
        if (!draft.Notices.Any(each =>
            each.Channel == channel && each.SentAt == notice.SentAt && told.All(region => each.HoldsIn.Contains(region))))
        {
            await PutAsync(draft with
            {
                Notices = draft.Notices.Add(new StoredGuideNotice
                {
                    Channel = channel,
                    SentAt = notice.SentAt,
                    Regions = told,
                    HoldsIn = told,
                    TextSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(draft.Yaml))),
                    RecordedAt = now,
                    RecordedBy = notice.RecordedBy,
                }),
            });
        }

        return Done(Found(version)!);
    }

    public Task<GuideNotices?> Notices(string version)
    {
        if (Found(version) is not { } found)
            return Task.FromResult<GuideNotices?>(null);
        var before = Before(version);
        ImmutableArray<RegionNotice> regions = before is not null && Read(found) is { } guide
            ? GuideNotice.ByRegion(before, guide, [.. found.Notices.Select(GuideWire.Sent)], found.PublishedAt ?? clock.GetUtcNow())
            : [];
        var editions = Editions();
        if (found.PublishedAt is null && Read(found) is { } draft)
            editions = new GuideEditions([.. editions.Published, draft]);
        return Task.FromResult<GuideNotices?>(new(
            version, before?.Version, before?.Notices.SubstantialChangeDays ?? 0,
            [.. regions.Select(notice => GuideWire.Of(notice) with { TracksFrom = TracksFrom(notice.Region) })], [.. found.Notices.Select(GuideWire.Of)]));

        DateOnly? TracksFrom(string region) =>
            editions.Find(version) is { } edition ? editions.TracksFrom(edition, region) : null;
    }

    public Task<GuideDifferences?> Differences(string version, string? from)
    {
        var (found, former) = (Found(version), from is null ? null : Found(from));
        if (found is null || (from is not null && former is null))
            return Task.FromResult<GuideDifferences?>(null);
        var before = former is null ? Before(version) : Read(former);
        ImmutableArray<GuideDifference> differences =
            before is not null && Read(found) is { } guide ? GuideChanges.Between(before, guide) : [];
        return Task.FromResult<GuideDifferences?>(
            new(before?.Version, version, [.. differences.Select(GuideWire.Of)]));
    }

    /// <summary>The draft with another text; its notices hold on where they told of what the text still says.</summary>
    private StoredGuide Edited(StoredGuide former, GuideVersion guide, string yaml)
    {
        var before = Editions().Published[^1];
        var told = Read(former);
        ImmutableArray<string> same = told is null
            ? []
            : GuideNotice.StillHoldsIn(told, guide, before, [.. guide.Regions.Select(region => region.Id)]);
        var saysTheSame = same.Length == guide.Regions.Length;
        return Store(guide, yaml, saysTheSame ? former.DraftedAt ?? clock.GetUtcNow() : clock.GetUtcNow()) with
        {
            Notices = [.. former.Notices.Select(notice => notice with { HoldsIn = [.. notice.HoldsIn.Intersect(same)] })],
        };
    }
}
