using System.Collections.Immutable;
using System.Reflection;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.GrainInterfaces.Restatements;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Hands out readers of the samples where the portal asks for grains.</summary>
public partial class SampleGrains : DispatchProxy
{
    private readonly ProposalDesk proposals = new();

    private readonly DealReader deals = new();

    public static IGrainFactory Create() => Create<IGrainFactory, SampleGrains>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.ReturnType == typeof(IPartnerStanding) ? new StandingReader((string)args![0]!)
        : targetMethod.ReturnType == typeof(IPartnerOutlook) ? new OutlookReader((string)args![0]!)
        : targetMethod.ReturnType == typeof(IPartnerDirectory) ? new DirectoryReader()
        : targetMethod.ReturnType == typeof(IGuide) ? new GuideReader()
        : targetMethod.ReturnType == typeof(IPartnerProposals) ? proposals
        : targetMethod.ReturnType == typeof(IPartnerPos) ? new PosReader((string)args![0]!)
        : targetMethod.ReturnType == typeof(IPartnerPosWaivers) ? new PosWaiverDesk((string)args![0]!)
        : targetMethod.ReturnType == typeof(IPosDesk) ? new PosDeskReader()
        : targetMethod.ReturnType == typeof(IRestatements) ? new RestatementReader()
        : targetMethod.ReturnType == typeof(IDecisionDesk) ? new DeskReader()
        : targetMethod.ReturnType == typeof(IShadowRun) ? new ShadowReader((string)args![0]!)
        : targetMethod.ReturnType == typeof(IPartnerDeals) ? deals
        : targetMethod.ReturnType == typeof(IDealDesk) ? deals
        : targetMethod.ReturnType == typeof(IPartnerLeap) ? new LeapReader()
        : targetMethod.ReturnType == typeof(IPartnerNfr) ? new NfrReader((string)args![0]!)
        : targetMethod.ReturnType == typeof(ILeapDesk) ? new LeapReader()
        : targetMethod.ReturnType == typeof(IRun) ? new RunReader((string)args![0]!)
        : targetMethod.ReturnType == typeof(IRegionCalendar) ? new RunStopper((string)args![0]!)
        : targetMethod.ReturnType == typeof(IClock) ? new StandingClock()
        : throw new NotSupportedException(targetMethod.ToString());

    private sealed class StandingReader(string key) : IPartnerStanding
    {
        public Task<Standing?> Standing() =>
            Task.FromResult(SampleStandings.All.FirstOrDefault(standing => $"p-{standing.PartnerId}" == key));

        public async Task<PastStanding?> StandingOn(DateOnly day)
        {
            if (await Standing() is not { } now)
                return null;
            var joinedOn = new DateOnly(2023, 9, 25);
            return day >= now.Day ? new(null, "NotOverYet", joinedOn)
                : day < joinedOn ? new(null, "BeforeRecords", joinedOn)
                : new(now with { Day = day, Track = "Premier", MissedStreak = 0 }, null, joinedOn);
        }
    }

    private sealed class OutlookReader(string key) : IPartnerOutlook
    {
        public Task<PartnerOutlook?> Outlook() =>
            Task.FromResult(SampleOutlooks.All.FirstOrDefault(outlook => $"p-{outlook.PartnerId}" == key));

        public Task<DecisionCounterfactual?> Counterfactual(string decisionId) => Task.FromResult<DecisionCounterfactual?>(new()
        {
            DecisionId = decisionId,
            Kind = "downgrade",
            Outcome = "Downgrade",
            GuideVersion = "2023-10",
            Aims = SampleOutlooks.Elite.Ways.Keep,
        });
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

        public Task<DecisionView?> Decision(string decisionId) =>
            Task.FromResult(SampleDecisions.All.FirstOrDefault(each => each.Id == decisionId));

        public Task<ImmutableArray<TrackCount>> Tracks() => Task.FromResult(Everybody
            .GroupBy(each => (each.Region, each.Track))
            .Select(group => new TrackCount(group.Key.Region, group.Key.Track, group.Count())).ToImmutableArray());

        public Task<ImmutableArray<ProposalView>> Proposals(ProposalQuery query, int limit) => Task.FromResult(
            SampleProposals.All.Where(each => query.Status is null || each.Status == query.Status)
                .OrderBy(each => LastDay(query, each.LastDecisionDay)).ThenBy(each => each.Id, StringComparer.Ordinal)
                .SkipWhile(each => query.After is { } after
                    && (LastDay(query, each.LastDecisionDay), string.CompareOrdinal(each.Id, after.ProposalId)).CompareTo(
                        (LastDay(query, after.LastDecisionDay), 0)) <= 0)
                .Take(limit).ToImmutableArray());

        private static DateOnly LastDay(ProposalQuery query, DateOnly? day) =>
            query.SoonestFirst ? day ?? DateOnly.MaxValue : DateOnly.MinValue;

        public Task<ImmutableArray<RunListing>> Runs(string? region, string? status, int limit) => Task.FromResult(SampleRuns.All
            .Where(run => (region is null || run.Progress.Order.Region == region) && (status is null || run.Progress.Status == status))
            .Take(limit).ToImmutableArray());

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
