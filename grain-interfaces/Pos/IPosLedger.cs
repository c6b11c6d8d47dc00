using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Pos;

/// <summary>Which version of each week's report counts for a partner, and its lines. The key is <see cref="GrainKeys.PosLedger"/>.</summary>
/// <remarks>Its memory is the ledger's rows: a report and its lines are written in one transaction. Only the partner calls it.</remarks>
[GrainInterfaceType("pos-ledger"), Alias("pos-ledger")]
public interface IPosLedger : IGrainWithStringKey
{
    /// <summary>Checks reports in their order and writes them down with their lines, at once where none rests on another's lines.</summary>
    /// <param name="submissions">The reports.</param>
    /// <param name="reporter">Whose reports they are.</param>
    /// <param name="counted">The last sequence the partner has counted, 0 for none.</param>
    [Alias("submit-weeks")]
    Task<PosLedgerAnswers> SubmitWeeks(ImmutableArray<PosSubmission> submissions, PosReporter reporter, long counted);

    /// <summary>Corrects single lines of the version that counts and writes the next version down.</summary>
    /// <param name="amendment">The corrections.</param>
    /// <param name="reporter">Whose report it is.</param>
    /// <param name="counted">The last sequence the partner has counted, 0 for none.</param>
    [Alias("amend")]
    Task<PosLedgerAnswer> Amend(PosAmendment amendment, PosReporter reporter, long counted);

    /// <summary>Writes down that a file came which could not be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="receivedAt">When it came.</param>
    [Alias("return")]
    Task Return(PosReturnedFile file, DateTimeOffset receivedAt);

    /// <summary>Corrects a line of a closed week.</summary>
    /// <param name="order">The correction.</param>
    /// <param name="reporter">Whose line it is.</param>
    /// <param name="counted">The last sequence the partner has counted, 0 for none.</param>
    [Alias("correct")]
    Task<PosLedgerCorrection> Correct(PosCorrectionOrder order, PosReporter reporter, long counted);

    /// <summary>The version of a week that counts, or nothing.</summary>
    [Alias("report")]
    Task<PosReportAnswer?> Report(PosWeek week, PosReporter reporter);

    /// <summary>The totals of every week that changed after a sequence, in the order of the changes.</summary>
    /// <param name="sequence">The last sequence the partner has counted, 0 for none.</param>
    [Alias("changed-after")]
    Task<ImmutableArray<PosWeekTotals>> ChangedAfter(long sequence);
}

/// <summary>What the ledger answers reports.</summary>
/// <param name="Reports">What became of each, in their order.</param>
/// <param name="Changed">The totals of every week that changed since the partner last counted.</param>
[GenerateSerializer, Alias("pos-ledger-answers"), Immutable]
public sealed record PosLedgerAnswers(
    [property: Id(0)] ImmutableArray<PosReportAnswer> Reports, [property: Id(1)] ImmutableArray<PosWeekTotals> Changed);

/// <summary>What the ledger answers an amendment.</summary>
/// <param name="Report">What became of it.</param>
/// <param name="Changed">The totals of every week that changed since the partner last counted.</param>
[GenerateSerializer, Alias("pos-ledger-answer"), Immutable]
public sealed record PosLedgerAnswer(
    [property: Id(0)] PosReportAnswer Report, [property: Id(1)] ImmutableArray<PosWeekTotals> Changed);

/// <summary>What the ledger must know of the partner whose report it takes.</summary>
[GenerateSerializer, Alias("pos-reporter"), Immutable]
public sealed record PosReporter
{
    /// <summary>The partner.</summary>
    [Id(0)] public required string PartnerId { get; init; }

    /// <summary>Its name, which no end customer of its own may bear (L08).</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>Its region's id.</summary>
    [Id(2)] public required string Region { get; init; }

    /// <summary>The guide version in force.</summary>
    [Id(3)] public required string GuideVersion { get; init; }

    /// <summary>The moment of receipt.</summary>
    [Id(4)] public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The day that is in the region.</summary>
    [Id(5)] public required DateOnly Today { get; init; }

    /// <summary>The first day from which the partner's weeks are judged: launch or joining, or never (A32).</summary>
    [Id(6)] public required DateOnly JudgedFrom { get; init; }

    /// <summary>The last quarter that is settled for the partner, or nothing.</summary>
    [Id(7)] public FiscalQuarter? LastSettledQuarter { get; init; }

    /// <summary>The units it bought not for resale and may not sell yet, or could not on a late line (L12).</summary>
    [Id(8)] public ImmutableArray<NotForResaleUnit> NotForResale { get; init; } = [];

    /// <summary>Whether its declarations of weeks without sales are attestations (A32).</summary>
    [Id(9)] public bool Attests { get; init; }

    /// <summary>The registrations of deals that were approved for it, those that are over among them (L10).</summary>
    [Id(10)] public ImmutableArray<ReportedDeal> Deals { get; init; } = [];
}

/// <summary>A registration that a POS line may name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="EndCustomerName">The end customer.</param>
/// <param name="Country">Its country.</param>
/// <param name="VatNumber">Its VAT number, where it is known.</param>
/// <param name="FirstDay">The first day on which it holds.</param>
/// <param name="LastDay">The last.</param>
[GenerateSerializer, Alias("reported-deal"), Immutable]
public sealed record ReportedDeal(
    [property: Id(0)] string Id,
    [property: Id(1)] string EndCustomerName,
    [property: Id(2)] string Country,
    [property: Id(3)] string? VatNumber,
    [property: Id(4)] DateOnly FirstDay,
    [property: Id(5)] DateOnly LastDay);

/// <summary>A unit that was bought not for resale.</summary>
/// <param name="SerialNumber">Its serial number.</param>
/// <param name="BoughtOn">The day of the order.</param>
[GenerateSerializer, Alias("not-for-resale-unit"), Immutable]
public sealed record NotForResaleUnit([property: Id(0)] string SerialNumber, [property: Id(1)] DateOnly BoughtOn);

/// <summary>What a week's report counts for.</summary>
[GenerateSerializer, Alias("pos-week-totals"), Immutable]
public sealed record PosWeekTotals
{
    /// <summary>The week.</summary>
    [Id(0)] public required PosWeek Week { get; init; }

    /// <summary>The version that counts.</summary>
    [Id(1)] public required int Version { get; init; }

    /// <summary>The partner's sequence of the change.</summary>
    [Id(2)] public required long Sequence { get; init; }

    /// <summary>Whether the first version came late.</summary>
    [Id(3)] public required bool Late { get; init; }

    /// <summary>Whether the week was declared without sales.</summary>
    [Id(4)] public required bool ZeroSales { get; init; }

    /// <summary>Lines that count.</summary>
    [Id(5)] public required int LinesAccepted { get; init; }

    /// <summary>Lines that do not.</summary>
    [Id(6)] public required int LinesRejected { get; init; }

    /// <summary>The revenue by the day of the invoice, in the parts that a measure may leave out.</summary>
    [Id(7)] public required ImmutableArray<DayRevenue> Revenue { get; init; }

    /// <summary>When the version that counts was received; nothing where the ledger has not been told of it yet.</summary>
    [Id(8)] public DateTimeOffset? ReceivedAt { get; init; }
}

/// <summary>The revenue of one day's invoices, or of those of them that a measure counts or leaves out together (A19).</summary>
/// <param name="Day">The day.</param>
/// <param name="Net">The net value (R30).</param>
/// <param name="Gross">What was invoiced, before pre-sales incentives (R60).</param>
/// <param name="IsService">Whether services were sold and not products.</param>
/// <param name="IsReturn">Whether it is returns and credits.</param>
[GenerateSerializer, Alias("day-revenue"), Immutable]
public sealed record DayRevenue(
    [property: Id(0)] DateOnly Day,
    [property: Id(1)] Money Net,
    [property: Id(2)] Money Gross,
    [property: Id(3)] bool IsService = false,
    [property: Id(4)] bool IsReturn = false);
