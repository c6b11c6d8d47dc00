using System.Globalization;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Demo;

/// <summary>One partner's invoicing: draws the lines of a week until its revenue is reached.</summary>
/// <remarks>What a week leaves over, or a return takes back, is made up in the weeks after it.</remarks>
internal sealed class SalesBook(SamplePartner partner, IReadOnlyList<EndCustomer> customers, Random random)
{
    private const int MostLines = 11;

    private readonly SalesReturns returns = new(random);
    private decimal leftOver;
    private int lastInvoice = random.Next(100, 9000);

    public IReadOnlyList<PosLine> Invoice(PosWeek week, decimal budget)
    {
        leftOver += budget;
        var days = new Queue<DateOnly>(WorkingDays(week, MostLines));
        var lines = new List<PosLine>();
        AddReturn(week, lines);
        for (var wanted = random.Next(2, MostLines); wanted > 0; wanted--)
        {
            if (FindSale(wanted) is not { } sale)
                break;
            var line = Numbered(sale, lines.Count == 0 ? null : lines[^1], days);
            leftOver -= line.Net;
            lines.Add(line);
        }

        returns.Remember(lines);
        return lines;
    }

    /// <summary>Takes back that a line was reported, so that no return will refer to it.</summary>
    public void Forget(PosLine line) => returns.Forget(line);

    private void AddReturn(PosWeek week, List<PosLine> lines)
    {
        if (leftOver <= 0 || returns.FindFor(week) is not { } sale)
            return;
        var line = sale with { InvoiceNumber = NextNumber("CN", week.FirstDay.Year), InvoiceDate = week.FirstDay };
        leftOver -= line.Net;
        lines.Add(line);
    }

    private PosLine? FindSale(int linesWanted)
    {
        var share = leftOver / linesWanted * random.Factor(60, 140);
        // One piece too dear for the share is still sold while the week's budget bears it.
        var product = ProductChoice.FindFor(partner.Type, Math.Min(leftOver, share * 1.25m), random)
            ?? ProductChoice.FindFor(partner.Type, leftOver, random);
        if (product is null)
            return null;
        var price = Rounded(product.Msrp * random.Factor(82, 96));
        var quantity = (int)Math.Clamp(Math.Floor((linesWanted == 1 ? leftOver : share) / price), 1, 400);
        var incentive = random.Chance(12) ? Rounded(quantity * price * random.Factor(2, 5)) : 0m;
        return new PosLine(
            PosLine.Sale, "", 1, default, product.PartNumber, product.Description, quantity, price, product.Msrp,
            incentive, random.Pick(customers));
    }

    /// <summary>Puts the sale on the invoice of the line before it, or on a new one.</summary>
    private PosLine Numbered(PosLine sale, PosLine? previous, Queue<DateOnly> days)
    {
        if (previous is { TransactionType: PosLine.Sale } && random.Chance(40))
            return sale with
            {
                InvoiceNumber = previous.InvoiceNumber,
                InvoiceLine = previous.InvoiceLine + 1,
                InvoiceDate = previous.InvoiceDate,
                Customer = previous.Customer,
            };
        var day = days.Dequeue();
        return sale with { InvoiceNumber = NextNumber("INV", day.Year), InvoiceDate = day };
    }

    private string NextNumber(string series, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{series}-{year}-{++lastInvoice:00000}");

    private IEnumerable<DateOnly> WorkingDays(PosWeek week, int count) =>
        Enumerable.Range(0, count).Select(_ => week.FirstDay.AddDays(random.Next(5))).Order();

    private static decimal Rounded(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
