using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Pos;

/// <summary>What was handed in and returned: it counts for nothing, and it is written down.</summary>
internal sealed partial class PosLedgerGrain
{
    private const string Returned = nameof(PosReceiptStatus.Returned);

    public Task Return(PosReturnedFile file, DateTimeOffset receivedAt) => WriteAsync(() => rows.Receive(PartnerId, new PosReceiptRow
    {
        Week = file.Week,
        Kind = PosReceiptKind.Report,
        Status = PosReceiptStatus.Returned,
        ReceivedAt = receivedAt,
        By = file.By,
        Code = file.Code,
        Field = file.Field,
        Message = file.Message,
    }));

    private async Task<PosLedgerAnswer> ReturnAsync(
        Arrival arrival, PosAdmissionDecision.Refused refused, PosReporter reporter, RegionTerms region, long counted) =>
        await ReturnAsync(arrival, Refused(arrival.Week, refused, region), reporter, counted);

    private async Task<PosLedgerAnswer> ReturnAsync(Arrival arrival, PosReportAnswer answer, PosReporter reporter, long counted)
    {
        await ReceiveAsync(arrival, answer, reporter);
        return new(answer, await UpToDateAsync(counted, counted));
    }

    private Task ReceiveAsync(Arrival arrival, PosReportAnswer returned, PosReporter reporter) =>
        WriteAsync(() => rows.Receive(PartnerId, new PosReceiptRow
        {
            Week = arrival.Week,
            Kind = arrival.Kind,
            Status = PosReceiptStatus.Returned,
            ReceivedAt = reporter.ReceivedAt,
            By = arrival.By,
            ContentHash = arrival.Hash,
            Code = returned.Code ?? "",
            Field = returned.Field ?? "",
            Message = returned.Message ?? "",
            Lines = arrival.Lines,
        }));

    private PosReportAnswer Refused(PosWeek week, PosAdmissionDecision.Refused refused, RegionTerms region) =>
        Nothing(week, reports.GetValueOrDefault(week), region) with
        {
            Code = refused.Code,
            Field = refused.Field,
            Message = refused.Message,
        };

    // A file without one valid line replaces nothing: a slip of the pen must not wipe out a week that was reported well.
    private PosReportAnswer AllRejected(PosWeek week, PosReportRow? former, ImmutableArray<PosReject> rejects, RegionTerms region) =>
        Nothing(week, former, region) with
        {
            LinesRejected = rejects.Length,
            Rejects = [.. rejects.Select(each => new PosRejectView(each.Line, each.Code, each.Field, each.Value, each.Message))],
            Message = "No line of the file is valid, so nothing of it counts and a former version stands.",
        };

    private PosReportAnswer Nothing(PosWeek week, PosReportRow? former, RegionTerms region) => new()
    {
        PartnerId = PartnerId,
        Week = week,
        Version = former?.Version ?? 0,
        Status = Returned,
        LinesAccepted = 0,
        LinesRejected = 0,
        Rejects = [],
        NetRevenue = Money.Zero(region.Currency),
    };

    private static ImmutableArray<PosRejectedRow> RejectedRows(IEnumerable<PosRow> read, PosCheck check)
    {
        var rejected = check.Rejects.Select(reject => reject.Line).ToHashSet();
        return [.. read.Where(row => rejected.Contains(row.Line)).Select(row => new PosRejectedRow(row.Line, row.Texts()))];
    }

    /// <summary>Something that is handed in for a week.</summary>
    private sealed record Arrival(PosWeek Week, PosReceiptKind Kind, string Hash, int Lines, string? By, DateTimeOffset? SentAt = null)
    {
        public bool ZeroSales => Kind == PosReceiptKind.ZeroSales;

        public static Arrival Of(PosSubmission submission, string hash) => new(
            submission.Week, submission.ZeroSales ? PosReceiptKind.ZeroSales : PosReceiptKind.Report, hash,
            submission.Rows.Length, submission.By, submission.SentAt);
    }
}
