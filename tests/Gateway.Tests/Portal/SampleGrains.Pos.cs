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

        public Task<ImmutableArray<PosVersionView>> Versions(string partnerId, PosWeek week) => Task.FromResult<ImmutableArray<PosVersionView>>(
        [
            new(1, "Superseded", new(2024, 8, 11, 9, 0, 0, TimeSpan.Zero), false, 120, 12, new string('0', 64)),
            new(2, "Accepted", new(2024, 8, 12, 7, 15, 0, TimeSpan.Zero), false, 130, 2, new string('1', 64)),
        ]);

        public Task<ImmutableArray<PosExceptionLine>> Exceptions(PosExceptionQuery query, int limit) => Task.FromResult(
            Enumerable.Range(2, 120)
                .Select(line => new PosExceptionLine("BX-0007", ReportedWeek, 2, new(2024, 8, 12, 7, 15, 0, TimeSpan.Zero), line % 3 == 0
                    ? new PosRejectView(line, "L08", "EndCustomerName", "Various", "EndCustomerName 'Various' names nobody; name who bought and uses the product.")
                    : new PosRejectView(line, "L02", "ManufacturerPartNumber", "960-X", "ManufacturerPartNumber '960-X' is not in the catalogue; give the manufacturer's part number.")))
                .Where(each => query.Code is null || each.Reject.Code == query.Code)
                .Where(each => query.Region is null or "benelux" && each.Reject.Line > (query.After?.Line ?? 0)).Take(limit).ToImmutableArray());

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
