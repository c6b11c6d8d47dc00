using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Prices;

namespace PartnerConnect.Programme.Tests.Pos;

/// <summary>A partner, its terms, and a line on which nothing is wrong, to be changed by each test.</summary>
internal static class PosSamples
{
    public static readonly FiscalCalendar Calendar = new(StartMonth: 4);

    public static readonly Currency Euro = new("EUR");

    public static readonly PosTerms Terms = ShippedGuide.Version.Pos;

    public static readonly CatalogueProduct Camera =
        new("960-001501", "Conference camera", "Video", "Cameras", Msrp: 1000m, Ean: "5099206089785");

    public static readonly PosContext Context = new()
    {
        PartnerId = "1042",
        PartnerName = "Van Dijk A/V Solutions B.V.",
        Week = new PosWeek(2024, 15),
        Region = new RegionTerms
        {
            Id = "benelux",
            Name = "Benelux",
            Currency = Euro,
            PosCurrencies = [Euro],
            TimeZone = "Europe/Amsterdam",
            Countries = ["NL", "BE", "LU"],
            VatBasisPoints = ImmutableDictionary<string, int>.Empty.Add("NL", 2100),
            AnnualMinimum = ImmutableDictionary<string, decimal>.Empty,
        },
        Terms = Terms,
        Calendar = Calendar,
        Today = new DateOnly(2024, 4, 12),
        PartnerNames = ["AVCENTRUMNOORDBV"],
        Deals = new[]
        {
            new RegisteredDeal("D-1", "1042", "Gemeente Utrecht", new DateOnly(2024, 4, 9), new DateOnly(2024, 7, 7)),
            new RegisteredDeal("D-OVER", "1042", "Gemeente Utrecht", new DateOnly(2024, 1, 10), new DateOnly(2024, 4, 8)),
            new RegisteredDeal("D-LAST", "1042", "Gemeente Utrecht", new DateOnly(2024, 1, 11), new DateOnly(2024, 4, 9)),
            new RegisteredDeal("D-LATER", "1042", "Gemeente Utrecht", new DateOnly(2024, 4, 10), new DateOnly(2024, 7, 8)),
            new RegisteredDeal("D-SCHOOL", "1042", "Hogeschool Utrecht", new DateOnly(2024, 4, 1), new DateOnly(2024, 6, 29)),
            new RegisteredDeal("D-OTHERS", "2042", "Gemeente Utrecht", new DateOnly(2024, 4, 1), new DateOnly(2024, 6, 29)),
        }.ToImmutableDictionary(deal => deal.Id),
        NotForResale = new[] { ("NFR-0409", new DateOnly(2023, 4, 9)), ("NFR-0410", new DateOnly(2023, 4, 10)) }
            .ToImmutableDictionary(unit => unit.Item1, unit => unit.Item2),
        ResaleLockMonths = 12,
    };

    public static readonly PosHeader Header = ReadHeader([.. PosColumns.All]);

    private static readonly Dictionary<string, string> Valid = new()
    {
        [PosColumns.ReportingPartnerId] = "1042",
        [PosColumns.ReportWeek] = "2024-W15",
        [PosColumns.TransactionType] = "Sale",
        [PosColumns.InvoiceNumber] = "2024-0815",
        [PosColumns.InvoiceLine] = "1",
        [PosColumns.InvoiceDate] = "2024-04-09",
        [PosColumns.ManufacturerPartNumber] = "960-001501",
        [PosColumns.Quantity] = "2",
        [PosColumns.UnitNetPrice] = "560.00",
        [PosColumns.Currency] = "EUR",
        [PosColumns.EndCustomerName] = "Gemeente Utrecht",
        [PosColumns.EndCustomerPostalCode] = "3521 AZ",
        [PosColumns.EndCustomerCountry] = "NL",
    };

    /// <summary>The valid line with some of its columns changed: <c>Column=text</c>, separated by bars.</summary>
    public static PosRow Row(string changes = "", int line = 2)
    {
        var texts = new Dictionary<string, string>(Valid);
        foreach (var change in changes.Split('|', StringSplitOptions.RemoveEmptyEntries))
            texts[change[..change.IndexOf('=', StringComparison.Ordinal)]] =
                change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return new PosRow(line, Header, [.. PosColumns.All.Select(column => texts.GetValueOrDefault(column, ""))]);
    }

    public static PosHeader ReadHeader(params string[] names)
    {
        Assert.True(PosHeader.TryRead(names, out var header, out var refusal), refusal?.Message);
        return header;
    }

    public static CatalogueProduct? FindProduct(string partNumber) =>
        Camera.ManufacturerPartNumber.Equals(partNumber, StringComparison.OrdinalIgnoreCase) ? Camera : null;

    public static PosCheck Check(params PosRow[] rows) => PosReportCheck.Check(rows, Context, FindProduct);

    public static PosCheck Check(PosContext context, params PosRow[] rows) =>
        PosReportCheck.Check(rows, context, FindProduct);
}
