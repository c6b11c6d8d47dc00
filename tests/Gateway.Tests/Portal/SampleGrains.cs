using System.Collections.Immutable;
using System.Reflection;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Hands out readers of the samples where the portal asks for grains.</summary>
public partial class SampleGrains : DispatchProxy
{
    public static IGrainFactory Create() => Create<IGrainFactory, SampleGrains>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.ReturnType == typeof(IPartnerStanding) ? new StandingReader((string)args![0]!)
        : targetMethod.ReturnType == typeof(IPartnerOutlook) ? new OutlookReader((string)args![0]!)
        : targetMethod.ReturnType == typeof(IPartnerDirectory) ? new DirectoryReader()
        : targetMethod.ReturnType == typeof(IGuide) ? new GuideReader()
        : throw new NotSupportedException(targetMethod.ToString());

    private sealed class StandingReader(string key) : IPartnerStanding
    {
        public Task<Standing?> Standing() =>
            Task.FromResult(SampleStandings.All.FirstOrDefault(standing => $"p-{standing.PartnerId}" == key));

        public Task<PastStanding?> StandingOn(DateOnly day) => throw new NotSupportedException();
    }

    private sealed class OutlookReader(string key) : IPartnerOutlook
    {
        public Task<PartnerOutlook?> Outlook() =>
            Task.FromResult(SampleOutlooks.All.FirstOrDefault(outlook => $"p-{outlook.PartnerId}" == key));

        public Task<DecisionCounterfactual?> Counterfactual(string decisionId) => throw new NotSupportedException();
    }

    private sealed class DirectoryReader : IPartnerDirectory
    {
        private static readonly ImmutableArray<PartnerSummary> Everybody =
        [
            .. SampleStandings.All.Select(Summary),
            .. Enumerable.Range(100, 80).Select(number => Summary(SampleStandings.Elite) with
            {
                PartnerId = $"BX-0{number}", Name = $"Voorbeeld {number} Systeemintegratie", MissedStreak = 0, OpenProposals = 0,
                Region = number % 3 == 0 ? "uk-ireland" : "benelux", Track = number % 4 == 0 ? "Principal" : "Elite",
            }),
        ];

        public Task<ImmutableArray<PartnerSummary>> Partners(string? region, string? track, string? cursor, int limit) =>
            Task.FromResult(Everybody
                .Where(each => (region is null || each.Region == region) && (track is null || each.Track == track)
                    && (cursor is null || string.CompareOrdinal(each.PartnerId, cursor) > 0))
                .OrderBy(each => each.PartnerId, StringComparer.Ordinal).Take(limit).ToImmutableArray());

        public Task<ImmutableArray<DecisionView>> Decisions(string partnerId, long? before, int limit) => Task.FromResult(
            partnerId == "BX-0007" ? [SampleDecisions.Downgrade, SampleDecisions.Assignment] : ImmutableArray<DecisionView>.Empty);

        public Task<DecisionView?> Decision(string decisionId) => Task.FromResult(
            decisionId == SampleDecisions.Downgrade.Id ? SampleDecisions.Downgrade : null);

        public Task<ImmutableArray<TrackCount>> Tracks() => Task.FromResult(Everybody
            .GroupBy(each => (each.Region, each.Track))
            .Select(group => new TrackCount(group.Key.Region, group.Key.Track, group.Count())).ToImmutableArray());

        public Task<ImmutableArray<ProposalView>> Proposals(ProposalQuery query, int limit) =>
            throw new NotSupportedException();

        public Task<ImmutableArray<RunListing>> Runs(string? region, string? status, int limit) =>
            throw new NotSupportedException();

        private static PartnerSummary Summary(Standing standing) => new()
        {
            PartnerId = standing.PartnerId,
            Name = standing.Name,
            Type = "ValueAddedReseller",
            Region = standing.Region,
            Country = "NL",
            Track = standing.Track,
            MissedStreak = standing.MissedStreak,
            OpenProposals = standing.Proposals.Length,
            NetRevenue = standing.NetRevenue,
            NetRevenueYear = standing.FiscalYear.ToString(),
        };
    }
}
