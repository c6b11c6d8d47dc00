namespace PartnerConnect.Gateway.Xlsx;

/// <summary>What a workbook says of itself: its sheets that can be seen, in their order, and where its texts and styles stand.</summary>
internal sealed record SheetList(
    IReadOnlyList<(string Name, string Part)> Sheets, string? StringsPart, string? StylesPart, bool IsFrom1904)
{
    private const int MostSheets = 255;
    private const int LongestName = 31;

    public static SheetList Read(WorkbookParts parts, string name, CancellationToken cancellation)
    {
        using var reader = parts.Read(name, cancellation) ?? throw WorkbookLimits.Broken("it is packed like a workbook and holds none");
        var references = parts.References(name, cancellation);
        var sheets = new List<(string, string)>();
        var isFrom1904 = false;
        while (reader.Step())
        {
            if (reader.Begins("workbookPr"))
                isFrom1904 = reader.Attribute("date1904") is "1" or "true";
            if (!reader.Begins("sheet") || reader.Attribute("state") is "hidden" or "veryHidden")
                continue;
            if (sheets.Count == MostSheets)
                throw WorkbookLimits.TooLarge($"has more than {MostSheets} sheets");
            if (references.TryGetValue(reader.Attribute("id") ?? "", out var part) && part.Kind == "worksheet")
                sheets.Add((Shown(reader.Attribute("name") ?? ""), part.Name));
        }

        return new SheetList(sheets, Named("sharedStrings"), Named("styles"), isFrom1904);

        string? Named(string kind) => references.Values.FirstOrDefault(part => part.Kind == kind).Name;
    }

    private static string Shown(string name) =>
        new([.. name.Where(character => !char.IsControl(character)).Take(LongestName)]);
}
