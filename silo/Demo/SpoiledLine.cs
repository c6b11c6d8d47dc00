namespace PartnerConnect.Silo.Demo;

/// <summary>Makes mistakes that a report's check refuses line by line.</summary>
internal static class SpoiledLine
{
    /// <summary>The sale of least value, so that a mistake costs little; none in a week of one line.</summary>
    public static PosLine? FindIn(IReadOnlyList<PosLine> lines) =>
        lines.Count < 2 ? null : lines.Where(line => line.TransactionType == PosLine.Sale).MinBy(line => line.Net);

    /// <summary>The line with a part number of no catalogue (L02), or without its customer (L01, L08).</summary>
    public static PosLine Of(PosLine line, Random random) => random.Chance(50)
        ? line with { PartNumber = line.PartNumber[..4] + "999" + line.PartNumber[7..] }
        : line with { Customer = line.Customer with { Name = "" } };
}
