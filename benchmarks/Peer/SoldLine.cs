using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PartnerConnect.Peer;

/// <summary>A line that passed the checks.</summary>
internal sealed record SoldLine(
    string PartnerId, string Week, int Line, string InvoiceNumber, int InvoiceLine, DateOnly InvoiceDate, string PartNumber,
    int Quantity, decimal Price, decimal Msrp, string Currency, string Customer, string Address, string City, string PostalCode,
    string Country, string Description)
{
    private const int Columns = 16;

    /// <summary>Reads a line and checks what the ledger would check first: the part, the numbers, the date, the currency and the price.</summary>
    public static bool TryRead(
        string[] fields, int number, IReadOnlyDictionary<string, decimal> prices, [NotNullWhen(true)] out SoldLine? line)
    {
        line = null;
        var culture = CultureInfo.InvariantCulture;
        if (fields.Length != Columns || fields[2] != "Sale" || fields[9] != "EUR" || fields[10].Length == 0)
            return false;
        if (!int.TryParse(fields[4], NumberStyles.None, culture, out var invoiceLine)
            || !DateOnly.TryParseExact(fields[5], "yyyy-MM-dd", culture, DateTimeStyles.None, out var day)
            || !int.TryParse(fields[7], NumberStyles.AllowLeadingSign, culture, out var quantity) || quantity == 0
            || !decimal.TryParse(fields[8], NumberStyles.AllowDecimalPoint, culture, out var price))
        {
            return false;
        }

        if (!prices.TryGetValue(fields[6], out var msrp) || price > msrp * 3)
            return false;
        line = new SoldLine(
            fields[0], fields[1], number, fields[3], invoiceLine, day, fields[6], quantity, price, msrp, fields[9], fields[10],
            fields[11], fields[12], fields[13], fields[14], fields[15]);
        return true;
    }
}
