using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Simulation.Tests.Clients;

namespace PartnerConnect.Simulation.Tests.Oracle;

/// <summary>What is put right of single lines: as long as their week is open in its next version, afterwards by entries.</summary>
internal sealed partial class OracleLedger
{
    private readonly List<OracleCorrection> corrections = [];

    /// <summary>What becomes of corrections of an open week: a refusal or code, or the version that they make.</summary>
    public (string? Code, OracleReport? Taken) Amend(
        ClientAmendment amendment, DateOnly today, DateOnly judgedFrom, FiscalQuarter? settled, GuideVersion guide, Func<string, decimal?> msrp)
    {
        var current = Reports.GetValueOrDefault(amendment.Week);
        var named = versions.GetValueOrDefault((amendment.Week, amendment.Version));
        if (current is not null && named is not null && current.Content.Says(named.Content.With(amendment)))
            return ("F05", null);
        if (current is null)
            return ("NothingReported", null);
        if (current.Version != amendment.Version)
            return ("StaleVersion", null);
        foreach (var change in amendment.Changes)
        {
            if (!current.Written.ContainsKey(change.Line))
                return ("UnknownLine", null);
        }

        if (amendment.Week.FirstDay > today || IsSettled(amendment.Week, settled, guide) || IsShut(amendment.Week, today, judgedFrom, guide))
            return ("F04", null);
        var next = Amended(current, amendment, today, guide, msrp);
        return next.Lines.Count == 0 ? (null, null) : (null, next);
    }

    /// <summary>The next version of the one that an amendment names: what is not named stays as it was judged.</summary>
    public OracleReport Amended(ClientAmendment amendment, DateOnly today, GuideVersion guide, Func<string, decimal?> msrp) =>
        Amended(versions[(amendment.Week, amendment.Version)], amendment, today, guide, msrp);

    private OracleReport Amended(
        OracleReport former, ClientAmendment amendment, DateOnly today, GuideVersion guide, Func<string, decimal?> msrp)
    {
        var next = new OracleReport(former.Content.With(amendment), former.Version + 1, former.Late);
        var named = new SortedDictionary<int, ClientChange>();
        foreach (var change in amendment.Changes)
            named[change.Line] = change;
        foreach (var (fileLine, line) in former.Written)
        {
            if (!named.ContainsKey(fileLine))
                next.Written[fileLine] = line;
        }

        foreach (var (fileLine, mark) in former.Marks)
        {
            if (!named.ContainsKey(fileLine))
                next.Marks[fileLine] = mark;
        }

        foreach (var line in former.Lines)
        {
            if (!named.ContainsKey(line.FileLine))
                next.Lines.Add(line);
        }

        foreach (var (fileLine, change) in named)
        {
            if (change.Withdraw)
                continue;
            var stood = former.Written[fileLine];
            foreach (var line in former.Lines)
            {
                if (line.FileLine == fileLine)
                    stood = stood with { Incentive = line.Incentive };
            }

            Judge(next, fileLine, Changed(stood, change), amendment.Week, today, guide, msrp);
        }

        return next;
    }

    private static ClientLine Changed(ClientLine stood, ClientChange change)
    {
        var flaw = stood.Flaw;
        if ((flaw == Flaw.ZeroQuantity && change.Quantity is not null) || (flaw == Flaw.OtherCurrency && change.Currency is not null)
            || (flaw == Flaw.NoCustomer && change.NamesCustomer))
            flaw = Flaw.None;
        return stood with
        {
            Quantity = change.Quantity ?? stood.Quantity,
            Price = change.Price ?? stood.Price,
            Incentive = change.Incentive ?? stood.Incentive,
            Day = change.Day ?? stood.Day,
            Part = change.Part ?? stood.Part,
            Currency = change.Currency ?? stood.Currency,
            Flaw = flaw,
        };
    }

    /// <summary>What becomes of the correction of a closed week's line: a refusal, or what counts.</summary>
    public (string? Refusal, OracleCorrection? Holds, bool IsNew) Correct(
        PosCorrectionOrder order, DateOnly today, DateOnly judgedFrom, FiscalQuarter? settled, GuideVersion guide, Func<string, decimal?> msrp)
    {
        var line = FindCounting(order);
        var former = order.CorrectionId is { } id ? corrections.Find(each => each.Order.CorrectionId == id)
            : line is { } found ? Last(found.Week, found.Line)
            : null;
        if (former is not null && AsksTheSame(former.Order, order))
            return (null, former, false);
        if (order.CorrectionId is not null && former is not null)
            return ("IdTaken", null, false);
        if (line is not { } corrected)
            return ("LineUnknown", null, false);
        if (!IsSettled(corrected.Week, settled, guide) && !IsShut(corrected.Week, today, judgedFrom, guide))
            return ("WeekOpen", null, false);
        var next = Corrected(order, corrected.Week, corrected.Line);
        if (!order.Withdrawn)
        {
            if (next.Quantity == 0 || next.Quantity < 0 != corrected.Line.IsReturn)
                return ("QuantityWrong", null, false);
            if (next.Price > msrp(corrected.Line.Part) * guide.Pos.HighestPriceFactor)
                return ("PriceWrong", null, false);
            if (next.Incentive > Math.Abs(next.Quantity * next.Price))
                return ("IncentiveWrong", null, false);
        }

        var (quantity, (net, gross)) = (Last(corrected.Week, corrected.Line)?.Quantity ?? corrected.Line.Quantity, Worth(corrected.Week, corrected.Line));
        return quantity == next.Quantity && net == next.Net && gross == next.Gross ? ("NothingChanges", null, false) : (null, next, true);
    }

    /// <summary>Takes a correction.</summary>
    public void Take(OracleCorrection correction) => corrections.Add(correction);

    /// <summary>What an order makes of a line of a version.</summary>
    public OracleCorrection Corrected(PosCorrectionOrder order, PosWeek week, int version, int fileLine)
    {
        var line = versions[(week, version)].Lines.Find(each => each.FileLine == fileLine)!;
        return Corrected(order, week, line);
    }

    // What a line counts for: what was last said of it, as long as its version counts.
    private (long Net, long Gross) Worth(PosWeek week, OracleLine line) =>
        Last(week, line) is { } last ? (last.Net, last.Gross) : (line.Net, line.Gross);

    private OracleCorrection Corrected(PosCorrectionOrder order, PosWeek week, OracleLine line)
    {
        var last = Last(week, line);
        var quantity = order.Withdrawn ? 0 : order.Quantity ?? last?.Quantity ?? line.Quantity;
        var price = (order.Withdrawn ? null : order.UnitNetPrice) ?? last?.Price ?? line.Price;
        var incentive = order.Withdrawn ? 0 : order.PreSalesIncentiveTotal ?? last?.Incentive ?? line.Incentive;
        return new OracleCorrection(order, week, Reports[week].Version, line.FileLine)
        {
            Quantity = quantity,
            Price = price,
            Incentive = incentive,
            Net = Minor(quantity, price, incentive),
            Gross = Minor(quantity, price, 0),
        };
    }

    private OracleCorrection? Last(PosWeek week, OracleLine line)
    {
        if (corrections.Count == 0)
            return null;
        var version = Reports[week].Version;
        return corrections.FindLast(each => each.Week == week && each.Version == version && each.FileLine == line.FileLine);
    }

    private (PosWeek Week, OracleLine Line)? FindCounting(PosCorrectionOrder order)
    {
        foreach (var (week, line) in Counting())
        {
            if (line.Invoice == order.InvoiceNumber && line.Number == order.InvoiceLine)
                return (week, line);
        }

        return null;
    }

    private static bool AsksTheSame(PosCorrectionOrder one, PosCorrectionOrder other) =>
        one.InvoiceNumber == other.InvoiceNumber && one.InvoiceLine == other.InvoiceLine && one.Withdrawn == other.Withdrawn
        && one.Quantity == other.Quantity && one.UnitNetPrice == other.UnitNetPrice
        && one.PreSalesIncentiveTotal == other.PreSalesIncentiveTotal && one.Reason == other.Reason;
}
