using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Tests.Portal;

public partial class SampleGrains
{
    /// <summary>Two guide versions to look at: one in force, and a draft with a finding of which one region was told in part.</summary>
    private sealed class GuideReader : IGuide
    {
        private static readonly ImmutableArray<string> Regions = [.. ShippedGuide.Version.Regions.Select(region => region.Id)];

        private static readonly GuideVersionSummary First = Summary("2023-10", "InForce", new(2023, 10, 1), new(2023, 10, 1, 0, 0, 0, TimeSpan.Zero));

        private static readonly GuideVersionSummary Draft = Summary("2024-06", "Draft", new(2024, 6, 1), null);

        public Task<ImmutableArray<GuideVersionSummary>> Versions() => Task.FromResult(ImmutableArray.Create(First, Draft));

        public Task<GuideText?> Find(string version) => Task.FromResult(
            version == First.Version ? new GuideText(First, ShippedGuide.Yaml) : version == Draft.Version ? new GuideText(Draft, "draft") : null);

        public Task<ImmutableArray<GuideFileProblem>> Check(string yaml) => Task.FromResult<ImmutableArray<GuideFileProblem>>(
            yaml == "draft" ? [new(48, 5, "regions[1].timeZone", "must stay Europe/Berlin: days are counted in it.")] : []);

        public Task<GuideNotices?> Notices(string version) => Task.FromResult<GuideNotices?>(version == First.Version
            ? new(version, null, 0, [], [])
            : new(version, First.Version, 30, [.. Regions.Select(Told)],
                [
                    new()
                    {
                        Channel = "Portal", SentAt = new(2024, 5, 2, 9, 30, 0, TimeSpan.Zero), Regions = Regions, HoldsIn = ["dach"],
                        TextSha256 = new string('a', 64), RecordedAt = new(2024, 5, 2, 9, 31, 0, TimeSpan.Zero), RecordedBy = "Maud van den Berg",
                    },
                    new()
                    {
                        Channel = "Email", SentAt = new(2024, 5, 1, 9, 30, 0, TimeSpan.Zero), Regions = ["dach"], HoldsIn = [],
                        TextSha256 = new string('b', 64), RecordedAt = new(2024, 5, 2, 9, 32, 0, TimeSpan.Zero), RecordedBy = "Maud van den Berg",
                    },
                ]));

        public Task<GuideDifferences?> Differences(string version, string? from) => Task.FromResult<GuideDifferences?>(version == First.Version
            ? new(null, version, [])
            : new(First.Version, version,
                [
                    new("policies.entryRequirements", "Policies", Substantial: true, null,
                        "[Agreement, BrandAlignment, Certification, MinimumRevenue, Orientation, PosData]", "[Agreement, MinimumRevenue]", "TracksFrom"),
                    new("regions[dach].annualMinimum.Elite", "Thresholds", Substantial: true, "dach", "200000", "250000", "TracksFrom"),
                    new("standardDiscounts.rows[Room control and scheduling].discountBasisPoints.Principal", "Rates", Substantial: true, null, "1600", "1700", "FirstDay"),
                    new("title", "Wording", Substantial: false, null, "Logitech Partner Connect", "Partner Connect", "FirstDay"),
                ]));

        public Task<GuideAnswer> Submit(string yaml) => throw new NotSupportedException();

        public Task<GuideAnswer?> Withdraw(string version) => throw new NotSupportedException();

        public Task<GuideAnswer?> Publish(string version) => throw new NotSupportedException();

        public Task<GuideAnswer?> RecordNotice(string version, GuideNoticeReport notice) => throw new NotSupportedException();

        private static GuideVersionSummary Summary(string version, string status, DateOnly firstDay, DateTimeOffset? publishedAt) => new(
            version, "Logitech Partner Connect", firstDay, status, publishedAt,
            [.. Regions.Select(region => new GuideRegionStatus(region, region == "apj" ? firstDay.AddMonths(1) : firstDay, status))]);

        private static GuideRegionNotice Told(string region) => new()
        {
            Region = region,
            InForceFrom = new(2024, 6, 1),
            IsSubstantial = region != "apj",
            Channels = [new("Portal", region == "dach" ? new(2024, 5, 2) : null), new("Email", null)],
            Missing = region switch { "apj" => [], "dach" => ["Email"], _ => ["Portal", "Email"] },
            NoticeDay = null,
            EarliestFirstDay = region == "apj" ? new(2024, 5, 6) : new(2024, 6, 4),
        };
    }
}
