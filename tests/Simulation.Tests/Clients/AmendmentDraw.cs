using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Simulation.Tests.Doubles;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Clients;

/// <summary>Draws what is put right of single lines: amendments of open weeks, and corrections of closed ones.</summary>
internal static class AmendmentDraw
{
    /// <summary>Corrections of one or two lines of a week, those that were refused first.</summary>
    /// <param name="partner">Whose week it is.</param>
    /// <param name="week">The week.</param>
    /// <param name="current">What counts of it; nothing where it was never reported.</param>
    /// <param name="chance">What is drawn from.</param>
    public static ClientAmendment Amendment(SimulatedPartner partner, PosWeek week, CurrentReport? current, Chance chance)
    {
        var version = (current?.Report.Version ?? 1) + (chance.Percent(6) ? chance.Of(-1, 1) : 0);
        ImmutableArray<int> known = current is null ? [] : [.. current.Rejects.Keys, .. current.Lines.Select(line => line.Line.Line)];
        var lines = new SortedSet<int>();
        for (var count = chance.Of(1, 1, 2); count > 0; count--)
            lines.Add(known.IsEmpty || chance.Percent(4) ? chance.Between(1, 7) : chance.Percent(50) ? known[0] : chance.Among(known));
        return new ClientAmendment(week, version, [.. lines.Select(line => Change(partner, line, week, chance))]);
    }

    /// <summary>A correction of a line that counts, or of one that nobody knows.</summary>
    public static PosCorrectionOrder Correction(SimulatedPartner partner, IReadOnlyList<LineRow> lines, Chance chance)
    {
        var line = lines.Count == 0 || chance.Percent(4) ? null : chance.Among(lines).Line;
        var order = new PosCorrectionOrder
        {
            CorrectionId = chance.Percent(40) ? $"c{(chance.Percent(10) ? 1 : ++partner.CorrectionIds)}" : null,
            InvoiceNumber = line?.InvoiceNumber ?? $"X{chance.Below(9)}",
            InvoiceLine = line?.InvoiceLine ?? 1,
            Reason = chance.Of("credited", "audited"),
            By = "Ms Green",
        };
        var units = line?.Quantity ?? 1;
        return chance.Below(12) switch
        {
            < 3 => order with { Withdrawn = true },
            < 7 => order with { Quantity = units + chance.Between(-2, 3) },
            < 9 => order with { UnitNetPrice = Price(partner, chance) },
            < 10 => order with { PreSalesIncentiveTotal = chance.Percent(80) ? chance.Between(0, 30) : 99_999_999m },
            _ => order with { Quantity = chance.Percent(80) ? units : -units, UnitNetPrice = Price(partner, chance), PreSalesIncentiveTotal = chance.Between(0, 30) },
        };
    }

    private static ClientChange Change(SimulatedPartner partner, int line, PosWeek week, Chance chance)
    {
        var change = new ClientChange(line, Withdraw: chance.Percent(15));
        if (change.Withdraw)
            return change;

        // Half of them put right whatever may be wrong.
        if (chance.Percent(50))
        {
            change = change with
            {
                Quantity = chance.Between(1, 9),
                Part = ReportDraw.AllParts[chance.Below(3)],
                Day = week.FirstDay,
                Currency = partner.Currency.Code,
                NamesCustomer = true,
            };
        }

        return chance.Below(6) switch
        {
            0 or 1 => change with { Quantity = chance.Percent(90) ? chance.Between(1, 40) : -chance.Between(1, 9) },
            2 => change with { Price = Price(partner, chance) },
            3 => change with { Incentive = chance.Percent(90) ? chance.Between(0, 30) : 99_999_999m },
            4 => change with { Part = chance.Among(ReportDraw.AllParts) },
            _ => change with { Day = week.FirstDay.AddDays(chance.Between(-30, 8)) },
        };
    }

    private static decimal Price(SimulatedPartner partner, Chance chance)
    {
        var price = 60m + chance.Below(chance.Percent(85) ? 60 : 2_000);
        return partner.Currency.MinorDigits == 0 ? price * 100 : price + (chance.Below(10_000) / 10_000m);
    }
}
