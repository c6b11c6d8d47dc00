using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Tests.Portal;

public partial class SampleGrains
{
    private static readonly PosWeek ReportedWeek = new(2024, 32);

    private sealed class PosReader(string key) : IPartnerPos
    {
        public Task<PosReportAnswer?> Submit(PosSubmission submission) => throw new NotSupportedException();

        public Task<ImmutableArray<PosReportAnswer>> SubmitWeeks(ImmutableArray<PosSubmission> submissions) => throw new NotSupportedException();

        // Line 4 comes back as it was typed; the other refused one is put right.
        public async Task<PosReportAnswer?> Amend(PosAmendment amendment) => await Report(amendment.Week) is not { } report ? null
            : amendment.Version != report.Version
                ? report with { Refusal = "StaleVersion", Field = "version", Message = "Version 2 counts and not version 1; read it, and correct its lines." }
                : report with { Version = 3, Rejects = [.. report.Rejects.Where(reject => reject.Line == 4)] };

        public Task Return(PosReturnedFile file) => throw new NotSupportedException();

        public Task<PosCorrectionAnswer?> Correct(PosCorrectionOrder order) => throw new NotSupportedException();

        public Task<PosReportAnswer?> Report(PosWeek week) => Task.FromResult(key != "p-BX-0007" || week != ReportedWeek ? null : new PosReportAnswer
        {
            PartnerId = "BX-0007",
            Week = week,
            Version = 2,
            Status = "Accepted",
            LinesAccepted = 130,
            LinesRejected = 2,
            Rejects =
            [
                new(4, "L08", "EndCustomerName", "Various", "EndCustomerName 'Various' names nobody; name who bought and uses the product."),
                new(9, "L02", "ManufacturerPartNumber", "960-X", "ManufacturerPartNumber '960-X' is not in the catalogue; give the manufacturer's part number."),
            ],
            NetRevenue = new Money(1_234_567, SampleStandings.Eur),
            ReceivedAt = new(2024, 8, 12, 7, 15, 0, TimeSpan.Zero),
        });
    }

    private sealed class PosDeskReader : IPosDesk
    {
        public Task<ImmutableArray<PosLineView>> Lines(PosLineQuery query, int limit) => Task.FromResult(
            Enumerable.Range(10, 130).Select(Line).Where(line => line.Line > (query.After?.Line ?? 0)).Take(limit).ToImmutableArray());

        // What came for the week after was returned, and nothing for any other one.
        public Task<ImmutableArray<PosVersionView>> Versions(string partnerId, PosWeek week) => Task.FromResult<ImmutableArray<PosVersionView>>(
        week == ReportedWeek.Next
            ? [new(0, "Returned", new(2024, 8, 18, 8, 0, 0, TimeSpan.Zero), false, 0, 0, "", 1, Code: "F02", Field: "Quantity", Message: "The header lacks a mandatory column; add it.")]
            : week != ReportedWeek
            ? []
            :
        [
            new(0, "Returned", new(2024, 8, 11, 8, 0, 0, TimeSpan.Zero), false, 0, 0, "", 1, Code: "F02", Message: "The file is not UTF-8."),
            new(1, "Superseded", new(2024, 8, 11, 9, 0, 0, TimeSpan.Zero), false, 120, 12, new string('0', 64), 2, By: "partner"),
            new(2, "Accepted", new(2024, 8, 12, 7, 15, 0, TimeSpan.Zero), false, 130, 2, new string('1', 64), 3, PosReceiptKind.Amendment),
        ]);

        public Task<ImmutableArray<PosExceptionLine>> Exceptions(PosExceptionQuery query, int limit) =>
            query.PartnerId is null ? OfProgrammeAsync(query, limit) : OfPartnerAsync(query, limit);

        public Task<ImmutableArray<PosCorrectionView>> Corrections(PosCorrectionQuery query, int limit) => Task.FromResult<ImmutableArray<PosCorrectionView>>(
        [
            new()
            {
                CorrectionId = "C-1",
                Sequence = 9,
                Ordinal = 1,
                Week = ReportedWeek,
                Version = 2,
                Line = 10,
                InvoiceNumber = "2024-0010",
                InvoiceLine = 1,
                InvoiceDate = new(2024, 8, 6),
                Withdrawn = false,
                Quantity = 2,
                UnitNetPrice = 99.5m,
                PreSalesIncentiveTotal = 0,
                AddedQuantity = -1,
                AddedNet = new Money(-9_950, SampleStandings.Eur),
                AddedGross = new Money(-9_950, SampleStandings.Eur),
                Reason = "One unit was never delivered",
                By = "Maud van den Berg",
                At = new(2024, 9, 2, 8, 0, 0, TimeSpan.Zero),
            },
        ]);

        private static Task<ImmutableArray<PosExceptionLine>> OfProgrammeAsync(PosExceptionQuery query, int limit) => Task.FromResult(
            Enumerable.Range(2, 120)
                .Select(line => new PosExceptionLine("BX-0007", ReportedWeek, 2, new(2024, 8, 12, 7, 15, 0, TimeSpan.Zero), line % 3 == 0
                    ? new PosRejectView(line, "L08", "EndCustomerName", "Various", "EndCustomerName 'Various' names nobody; name who bought and uses the product.")
                    : new PosRejectView(line, "L02", "ManufacturerPartNumber", "960-X", "ManufacturerPartNumber '960-X' is not in the catalogue; give the manufacturer's part number.")))
                .Where(each => query.Code is null || each.Reject.Code == query.Code)
                .Where(each => query.Region is null or "benelux" && each.Reject.Line > (query.After?.Line ?? 0)).Take(limit).ToImmutableArray());

        private static async Task<ImmutableArray<PosExceptionLine>> OfPartnerAsync(PosExceptionQuery query, int limit) =>
        [
            .. (await new PosReader($"p-{query.PartnerId}").Report(query.Week!.Value))?.Rejects.Where(reject => reject.Line > query.After!.Line).Take(limit)
                .Select(reject => new PosExceptionLine(query.PartnerId!, query.Week!.Value, 2, new(2024, 8, 12, 7, 15, 0, TimeSpan.Zero), reject with
                {
                    Fields = ImmutableDictionary<string, string>.Empty.Add("InvoiceNumber", "<2024>").Add("City", "Utrecht").Add(reject.Field, reject.Value),
                })) ?? [],
        ];

        public Task<PosReconciliation> Reconcile(string? afterPartner, int limit, string? region) => throw new NotSupportedException();

        private static PosLineView Line(int number) => new()
        {
            Week = ReportedWeek,
            Version = 2,
            Line = number,
            InvoiceNumber = $"2024-{number:0000}",
            InvoiceLine = 1,
            InvoiceDate = new(2024, 8, 6),
            Type = number % 7 == 0 ? PosTransactionType.Return : PosTransactionType.Sale,
            ManufacturerPartNumber = "960-001501",
            Quantity = number % 7 == 0 ? -1 : 3,
            UnitNetPrice = 99.5m,
            UnitMsrp = 129m,
            Net = new Money(number % 7 == 0 ? -9_950 : 29_850, SampleStandings.Eur),
            EndCustomerName = number == 10 ? "Gemeente <Utrecht>" : "Basisschool De Boog",
            EndCustomerPostalCode = "3511 AB",
            EndCustomerCountry = "NL",
            ArrivedLate = number % 50 == 0,
        };
    }
}
