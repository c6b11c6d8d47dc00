using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Csv;
using Spectre.Console;

namespace PartnerConnect.Gateway.Commands;

/// <summary>The lines that an answer rejects.</summary>
internal static class Rejects
{
    private const int MostShown = 100;

    private static readonly string[] Columns = ["line", "partnerId", "week", "code", "field", "value", "message"];

    public static IReadOnlyList<JsonObject> Of(ServiceAnswer answer) =>
        answer.Body?["rejects"] is JsonArray rejects ? [.. rejects.OfType<JsonObject>()] : [];

    /// <summary>Shows them: to a person as a table, else one on each line.</summary>
    public static void Show(IReadOnlyList<JsonObject> rejects, Terminal terminal)
    {
        if (rejects.Count == 0)
            return;
        var columns = Columns.Where(column => rejects.Any(reject => Text(reject, column).Length > 0)).ToList();
        if (terminal.IsWatched)
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns([.. columns]);
            foreach (var reject in rejects.Take(MostShown))
                table.AddRow([.. columns.Select(column => Markup.Escape(Terminal.Harmless(Text(reject, column))))]);
            terminal.Console.Write(table);
        }
        else
        {
            foreach (var reject in rejects.Take(MostShown))
                terminal.Say("  " + string.Join(" | ", columns.Select(column => Text(reject, column))));
        }

        if (rejects.Count > MostShown)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"and {rejects.Count - MostShown} more; --rejects FILE writes them all"));
    }

    /// <summary>Writes them for a spreadsheet.</summary>
    public static Task WriteAsync(IReadOnlyList<JsonObject> rejects, string path, CancellationToken cancellation)
    {
        var text = new StringBuilder(CsvWriting.Line(Columns));
        foreach (var reject in rejects)
            text.Append(CsvWriting.Line(Columns.Select(column => CsvWriting.Text(Text(reject, column)))));

        // With the mark by which a spreadsheet knows UTF-8.
        return File.WriteAllTextAsync(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), cancellation);
    }

    private static string Text(JsonObject reject, string column) => reject[column]?.ToString() ?? "";
}
