using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.Programme.Prices;
using static System.FormattableString;

namespace PartnerConnect.Programme.Pos;

/// <summary>Finds what is odd about valid lines: L11 and L13.</summary>
internal static class PosWarnings
{
    private const decimal WholeBasisPoints = 10_000m;

    public static ImmutableArray<PosWarning> Of(
        ImmutableArray<PosLine> lines,
        IEnumerable<PosLine> standing,
        PosContext context,
        Func<string, CatalogueProduct?> findProduct)
    {
        var sold = SoldHere(lines, standing);
        return [.. lines.SelectMany(line => Of(line, sold, context, findProduct(line.ManufacturerPartNumber)))];
    }

    private static IEnumerable<PosWarning> Of(
        PosLine line, Dictionary<SoldBefore, DateOnly> sold, PosContext context, CatalogueProduct? product)
    {
        if (line.Type == PosTransactionType.Return && !WasSold(line, sold, context))
        {
            var part = ShownText.Of(line.ManufacturerPartNumber);
            yield return new(
                line.Line, PosWarningReason.ReturnWithoutSale.Code(), PosColumns.ManufacturerPartNumber, part,
                $"{PosColumns.ManufacturerPartNumber} '{part}' comes back from an end customer to whom no sale of it was "
                + "reported before; report the sale, or name the end customer as it was named then.");
        }

        if (product is not null && FindVatIncluded(line, product, context) is { } rate)
        {
            var price = line.UnitNetPrice.ToString(CultureInfo.InvariantCulture);
            yield return new(
                line.Line, PosWarningReason.VatIncluded.Code(), PosColumns.UnitNetPrice, price,
                Invariant($"{PosColumns.UnitNetPrice} '{price}' is above the catalogue's MSRP of {product.MsrpOn(line.InvoiceDate)}, and not without {rate / 100m:0.##} % VAT; ")
                + "if VAT is in it, send the price without.");
        }
    }

    // A price above the MSRP is rare, and one that VAT alone lifts above it is most likely a price with VAT.
    private static int? FindVatIncluded(PosLine line, CatalogueProduct product, PosContext context)
    {
        var rate = context.Region.VatBasisPoints?.GetValueOrDefault(line.EndCustomerCountry) ?? 0;
        var msrp = product.MsrpOn(line.InvoiceDate);
        return line.UnitNetPrice > msrp
            && line.UnitNetPrice * WholeBasisPoints <= msrp * (WholeBasisPoints + rate)
            ? rate
            : null;
    }

    private static bool WasSold(PosLine line, Dictionary<SoldBefore, DateOnly> here, PosContext context)
    {
        var sold = KeyOf(line);
        return (here.TryGetValue(sold, out var first) && first <= line.InvoiceDate)
            || (context.Sold.TryGetValue(sold, out first) && first <= line.InvoiceDate);
    }

    private static Dictionary<SoldBefore, DateOnly> SoldHere(ImmutableArray<PosLine> lines, IEnumerable<PosLine> standing)
    {
        var sold = new Dictionary<SoldBefore, DateOnly>();
        if (!lines.Any(line => line.Type == PosTransactionType.Return))
            return sold;
        foreach (var line in lines.Concat(standing).Where(line => line.Type == PosTransactionType.Sale))
        {
            if (!sold.TryGetValue(KeyOf(line), out var first) || line.InvoiceDate < first)
                sold[KeyOf(line)] = line.InvoiceDate;
        }

        return sold;
    }

    private static SoldBefore KeyOf(PosLine line) =>
        new(line.ManufacturerPartNumber, EndCustomerNames.Plain(line.EndCustomerName));
}
