using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.GrainInterfaces.Tracks;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Simulation.Tests.Clients;

/// <summary>One call of a partner's grain, which can be made again with the same content.</summary>
/// <param name="Partner">The partner.</param>
internal abstract record ClientCall(string Partner)
{
    /// <summary>Makes the call and gives its answer.</summary>
    public abstract Task<object?> MakeAsync(PartnerGrain grain);
}

/// <summary>Takes a partner in, or changes what is known of it.</summary>
internal sealed record Enrolling(string Partner, PartnerProfile Profile) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Enrol(Profile);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"enrol agreement {Profile.AgreementSigned:yyyy-MM-dd} orientation {Profile.OrientationCompleted:yyyy-MM-dd} people {Profile.SalesCertified}+{Profile.TechnicalCertified} brand {Profile.BrandAligned}");
}

/// <summary>Reports a week.</summary>
internal sealed record Reporting(string Partner, ClientReport Report) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Submit(Report.ToSubmission());

    public override string ToString() => $"report {Report}";
}

/// <summary>Reports several weeks in one call, in ascending order as a feed does.</summary>
internal sealed record ReportingWeeks(string Partner, ImmutableArray<ClientReport> Reports) : ClientCall(Partner)
{
    /// <summary>The weeks as calls of their own, by week: what the oracle is told of.</summary>
    public Dictionary<PosWeek, Reporting> Apart { get; } = Reports.ToDictionary(report => report.Week, report => new Reporting(Partner, report));

    public override async Task<object?> MakeAsync(PartnerGrain grain) =>
        await grain.SubmitWeeks([.. Reports.Select(report => report.ToSubmission())]);

    public override string ToString() => $"report together {string.Join(", ", Reports)}";
}

/// <summary>Corrects single lines of a week's report.</summary>
internal sealed record Amending(string Partner, ClientAmendment Amendment) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Amend(Amendment.ToAmendment());

    public override string ToString() => $"amend {Amendment}";
}

/// <summary>Corrects a line of a closed week.</summary>
internal sealed record Correcting(string Partner, PosCorrectionOrder Order) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Correct(Order);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"correct {Order.CorrectionId} {Order.InvoiceNumber}/{Order.InvoiceLine} to {(Order.Withdrawn ? "nothing" : $"{Order.Quantity} x {Order.UnitNetPrice} - {Order.PreSalesIncentiveTotal}")}: {Order.Reason}");
}

/// <summary>Chooses a track.</summary>
internal sealed record Choosing(string Partner, string Track) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Choose(Track, "partner");

    public override string ToString() => $"choose {Track}";
}

/// <summary>Places a partner in a track by name.</summary>
internal sealed record Placing(string Partner, string Track, string Reason) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Place(new TrackPlacementRequest(Track, "Ms Brown", Reason));

    public override string ToString() => $"place in {Track}: {Reason}";
}

/// <summary>Orders not-for-resale units.</summary>
internal sealed record Ordering(string Partner, NfrOrderRequest Order) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Order(Order, "partner");

    public override string ToString() => $"order {Order.OrderId}: {Order.Quantity} x {Order.ManufacturerPartNumber}";
}

/// <summary>Approves or rejects a proposal.</summary>
internal sealed record Deciding(string Partner, string Proposal, bool Approve) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) =>
        await grain.Decide(new ProposalDecision(Proposal, Approve, "Ms Brown", "as discussed"));

    public override string ToString() => $"{(Approve ? "approve" : "reject")} {Proposal}";
}

/// <summary>The partner's own answer to a proposal.</summary>
internal sealed record Replying(string Partner, string Proposal, string Reply) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Answer(Proposal, Reply);

    public override string ToString() => $"reply to {Proposal}: {Reply}";
}

/// <summary>Waives a week, or a refused line of it.</summary>
internal sealed record Waiving(string Partner, PosWeek Week, int? Line, string By, string Reason) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Waive(new PosWaiverRequest(Week, Line, By, Reason));

    public override string ToString() => $"{By} waives {Week}{(Line is { } line ? $" line {line}" : "")}: {Reason}";
}

/// <summary>Revokes the waiver of a week, or of a line of it.</summary>
internal sealed record Revoking(string Partner, PosWeek Week, int? Line, string By, string Reason) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Revoke(new PosWaiverRequest(Week, Line, By, Reason));

    public override string ToString() => $"{By} revokes the waiver of {Week}{(Line is { } line ? $" line {line}" : "")}: {Reason}";
}

/// <summary>Asks whether the decisions are whole and sealed.</summary>
internal sealed record CheckingDecisions(string Partner) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Check();

    public override string ToString() => "check decisions";
}

/// <summary>Asks for the standing.</summary>
internal sealed record AskingStanding(string Partner) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Standing();

    public override string ToString() => "standing";
}

/// <summary>Asks for a week's report.</summary>
internal sealed record AskingReport(string Partner, PosWeek Week) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.Report(Week);

    public override string ToString() => $"ask report {Week}";
}

/// <summary>Carries a boundary out, as a run does.</summary>
internal sealed record CarryingOut(string Partner, RunOrder Order) : ClientCall(Partner)
{
    public override async Task<object?> MakeAsync(PartnerGrain grain) => await grain.CarryOut(Order);

    public override string ToString() => $"carry out {Order.Kind} {Order.Period}";
}
