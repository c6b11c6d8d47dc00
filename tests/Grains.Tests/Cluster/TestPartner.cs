using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Plans;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.GrainInterfaces.Tracks;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>A partner as its users reach it.</summary>
public sealed class TestPartner(TestProgramme programme, string id)
{
    private static int last;

    public string Id => id;

    public string Region { get; init; } = "benelux";

    public string Key => GrainKeys.Partner(id);

    /// <summary>A profile on which every requirement fact is met.</summary>
    public PartnerProfile Profile => new()
    {
        PartnerId = id,
        Name = "Van Dijk A/V Solutions B.V.",
        Type = "ValueAddedReseller",
        Region = Region,
        Country = "NL",
        City = "Utrecht",
        AgreementSigned = new DateOnly(2023, 7, 1),
        OrientationCompleted = new DateOnly(2023, 7, 2),
        SalesCertified = 4,
        TechnicalCertified = 8,
        BrandAligned = true,
    };

    /// <summary>An id that no other test has; all have the same length, so that none is part of another.</summary>
    public static string NewId() => $"T-{Interlocked.Increment(ref last):000000}";

    public Task<EnrolAnswer> EnrolAsync() => EnrolAsync(Profile);

    public Task<PartnerProfile?> FindAsync() => Grain<IPartnerProfile>(Key).Find();

    public async Task<EnrolAnswer> EnrolAsync(PartnerProfile profile) =>
        (await Grain<ICohort>(GrainKeys.Cohort(GrainKeys.CohortOf(id))).Enrol([profile])).Single();

    public async Task<Standing> StandingAsync() => (await FindStandingAsync())!;

    public async Task<PastStanding> StandingOnAsync(DateOnly day) => (await Grain<IPartnerStanding>(Key).StandingOn(day))!;

    public async Task<DecisionCheck> CheckDecisionsAsync() => (await Grain<IPartnerDecisions>(Key).Check())!;

    public Task<ProposalAnswer?> AnswerAsync(string proposalId, string answer) =>
        Grain<IPartnerProposals>(Key).Answer(proposalId, answer);

    public Task<ProposalView?> ProposalAsync(string proposalId) => Grain<IPartnerProposals>(Key).Find(proposalId);

    public Task<Standing?> FindStandingAsync() => Grain<IPartnerStanding>(Key).Standing();

    public async Task<PosReportAnswer> SubmitAsync(PosWeek week, params SoldLine[] lines) =>
        (await Grain<IPartnerPos>(Key).Submit(SoldLine.Report(id, Region, week, lines)))!;

    public async Task<PosReportAnswer> SubmitAsync(PosWeek week, DateTimeOffset sentAt, params SoldLine[] lines) =>
        (await Grain<IPartnerPos>(Key).Submit(SoldLine.Report(id, Region, week, lines) with { SentAt = sentAt }))!;

    public Task<ImmutableArray<PosReportAnswer>> SubmitWeeksAsync(params (PosWeek Week, SoldLine[] Lines)[] reports) =>
        Grain<IPartnerPos>(Key).SubmitWeeks([.. reports.Select(report => SoldLine.Report(id, Region, report.Week, report.Lines))]);

    public async Task<PosReportAnswer> DeclareZeroAsync(PosWeek week) =>
        (await Grain<IPartnerPos>(Key).Submit(new PosSubmission(week, ZeroSales: true, [], [])))!;

    public async Task<PosReportAnswer> AmendAsync(PosWeek week, int version, params PosLineAmendment[] lines) =>
        (await Grain<IPartnerPos>(Key).Amend(new PosAmendment(week, version, [.. lines])))!;

    public Task ReturnAsync(PosReturnedFile file) => Grain<IPartnerPos>(Key).Return(file);

    public async Task<PosCorrectionAnswer> CorrectAsync(
        string invoice, int? quantity = null, decimal? price = null, bool withdrawn = false, string? id = null) =>
        (await Grain<IPartnerPos>(Key).Correct(new PosCorrectionOrder
        {
            CorrectionId = id,
            InvoiceNumber = invoice,
            InvoiceLine = 1,
            Withdrawn = withdrawn,
            Quantity = quantity,
            UnitNetPrice = price,
            Reason = "The invoice was credited",
            By = "programme-manager:smit",
        }))!;

    public Task<PosReportAnswer?> ReportAsync(PosWeek week) => Grain<IPartnerPos>(Key).Report(week);

    public async Task<TrackChoiceAnswer> ChooseAsync(string track) => (await Grain<IPartnerTracks>(Key).Choose(track))!;

    public async Task<TrackPlacementAnswer> PlaceAsync(string track, string reason = "Strategic account") =>
        (await Grain<IPartnerTracks>(Key).Place(new TrackPlacementRequest(track, "programme-manager:smit", reason)))!;

    public async Task<NfrOrderAnswer> OrderAsync(string orderId, string part, int quantity = 1, params string[] serials) =>
        (await Grain<IPartnerNfr>(Key).Order(
            new NfrOrderRequest(orderId, part, quantity, serials.Length == 0 ? null : [.. serials])))!;

    public IPartnerPlans Plans => Grain<IPartnerPlans>(Key);

    public Task<ProposalAnswer?> DecideAsync(string proposalId, bool approve, string reason = "Talked it over") =>
        Grain<IPartnerProposals>(Key).Decide(new ProposalDecision(proposalId, approve, "cam:jansen", reason));

    public Task<TransitionResult?> CarryOutAsync(RunOrder order) => Grain<IPartnerTransitions>(Key).CarryOut(order);

    /// <summary>The decisions, oldest first.</summary>
    public async Task<ImmutableArray<DecisionView>> DecisionsAsync() =>
        [.. (await programme.Directory.Decisions(id, null, 200)).Reverse()];

    public Task<string> StoredAsync() => programme.StoredAsync("partner", Key);

    /// <summary>Ends the activation, so that the next call reads what is stored.</summary>
    public Task ForgetAsync() => programme.ForgetAsync(Grain<IPartnerProfile>(Key));

    private T Grain<T>(string key)
        where T : IGrainWithStringKey => programme.Grains.GetGrain<T>(key);
}
