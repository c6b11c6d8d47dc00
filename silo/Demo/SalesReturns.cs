using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Demo;

/// <summary>Lets a customer now and then send back part of what a partner sold it some weeks ago.</summary>
internal sealed class SalesReturns(Random random)
{
    private const int PercentOfWeeks = 5;
    private const int LongestMemory = 60;
    private const int DaysBeforeReturn = 21;

    private readonly List<PosLine> sales = [];

    public void Remember(IEnumerable<PosLine> lines)
    {
        sales.AddRange(lines.Where(line => line.TransactionType == PosLine.Sale));
        if (sales.Count > LongestMemory)
            sales.RemoveRange(0, sales.Count - LongestMemory);
    }

    public void Forget(PosLine line) => sales.Remove(line);

    /// <summary>A return of an earlier sale, each sale once, numbered and dated by the caller; mostly none.</summary>
    public PosLine? FindFor(PosWeek week)
    {
        // A sale this old has been reported, even by a partner that reports late.
        var returnable = sales.Where(line => line.InvoiceDate.AddDays(DaysBeforeReturn) < week.FirstDay).ToArray();
        if (returnable.Length == 0 || !random.Chance(PercentOfWeeks))
            return null;
        var sale = random.Pick(returnable);
        sales.Remove(sale);
        return sale with
        {
            TransactionType = PosLine.Return,
            InvoiceLine = 1,
            Quantity = -random.Next(1, Math.Min(sale.Quantity, 5) + 1),
            PreSalesIncentiveTotal = 0m,
        };
    }
}
