using System.Globalization;
using System.Text;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>One version of a partner's week, made up from its number alone, so that whoever knows the number knows the lines.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Week">The week.</param>
/// <param name="Version">The version, from 1 on; each has prices and quantities of its own, and lacks some lines of the one before.</param>
/// <param name="Size">How many lines a version has, about.</param>
internal sealed record SoldWeek(string Partner, PosWeek Week, int Version, int Size)
{
    public const string Header =
        "ReportingPartnerId,ReportWeek,TransactionType,InvoiceNumber,InvoiceLine,InvoiceDate,ManufacturerPartNumber,Quantity,"
        + "UnitNetPrice,Currency,EndCustomerName,EndCustomerPostalCode,EndCustomerCountry\n";

    private const int LinesOfInvoice = 20;

    public SoldWeek Next() => this with { Version = Version + 1 };

    /// <summary>The lines: key, quantity and price in cents.</summary>
    public IEnumerable<(LineKey Key, int Quantity, long Price)> Lines =>
        from line in Enumerable.Range(1, Size)
        where Version == 1 || line % 7 != Version % 7
        select (
            new LineKey(Partner, $"T-{Week}-{((line - 1) / LinesOfInvoice) + 1}", ((line - 1) % LinesOfInvoice) + 1),
            1 + ((line + Version) % 3),
            1_000L + (((line * 37) + (Version * 11) + (Week.Number * 3)) % 9_000));

    public IEnumerable<CountedLine> Counted => Lines.Select(line => new CountedLine(line.Key, line.Quantity * line.Price));

    public override string ToString() => $"{Partner} {Week} version {Version}";

    public string Rows()
    {
        var rows = new StringBuilder();
        foreach (var (key, quantity, price) in Lines)
        {
            rows.Append(
                CultureInfo.InvariantCulture,
                $"{Partner},{Week},Sale,{key.Invoice},{key.Line},{Week.LastDay.AddDays(-3):yyyy-MM-dd},960-001501,{quantity},{price / 100m:0.00},EUR,Gemeente Utrecht,3521 AZ,NL\n");
        }

        return rows.ToString();
    }
}

/// <summary>What a line is known by.</summary>
internal readonly record struct LineKey(string Partner, string Invoice, int Line);

/// <summary>A line that counts, with what it comes to in cents.</summary>
internal readonly record struct CountedLine(LineKey Key, long Net);
