using System.Globalization;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Programme.Prices;

namespace PartnerConnect.Gateway.Prices;

/// <summary>Reads a line of the catalogue.</summary>
internal static class ProductRow
{
    public static readonly string[] Mandatory =
        ["ManufacturerPartNumber", "Description", "Category", "Subcategory", "Msrp"];

    public static readonly string[] Optional = ["Ean"];

    private const int LongestText = 300;

    private const decimal HighestPrice = 10_000_000m;

    /// <summary>The product of a line, or what is wrong with the line.</summary>
    public static (Product? Product, ImportReject? Reject) Read(CsvRow row)
    {
        if (row.Fault is not null)
            return (null, new ImportReject(row.Line, "L00", "", row.Fault));
        if (Mandatory.FirstOrDefault(column => IsUnreadable(column, row.Text(column))) is { } field)
        {
            return (null, new ImportReject(
                row.Line, "C02", field, "The field is empty, too long, or holds control characters."));
        }

        if (!TryPrice(row.Text("Msrp"), out var price))
        {
            return (null, new ImportReject(row.Line, "C03", "Msrp",
                "A price is 0 or more, with a decimal point and at most 4 decimals, such as 1299.00."));
        }

        var ean = row.Text("Ean");
        if (ean.Length > 0 && !EanCode.IsValid(ean))
        {
            return (null, new ImportReject(row.Line, "C05", "Ean",
                "An EAN is 8, 12, 13 or 14 digits, the last of which checks the others; it may be left out."));
        }

        var product = new Product(
            row.Text("ManufacturerPartNumber"), row.Text("Description"), row.Text("Category"), row.Text("Subcategory"),
            price, ean.Length == 0 ? null : ean);
        return (product, null);
    }

    public static ImportReject Twice(CsvRow row) =>
        new(row.Line, "C04", "ManufacturerPartNumber", "The product stands in the file already; name it once.");

    private static bool IsUnreadable(string column, string text) =>
        text.Any(char.IsControl) || column switch
        {
            "ManufacturerPartNumber" => text.Length is 0 or > 50,
            "Subcategory" => text.Length > LongestText,
            _ => text.Length is 0 or > LongestText,
        };

    private static bool TryPrice(string text, out decimal price) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out price)
        && price is >= 0 and <= HighestPrice
        && price.Scale <= 4;
}
