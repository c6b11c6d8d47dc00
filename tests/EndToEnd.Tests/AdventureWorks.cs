using System.Globalization;
using PartnerConnect.Machines;

namespace PartnerConnect.EndToEnd.Tests;

/// <summary>Real reseller sales, which lie beside the project and are only read.</summary>
internal sealed class AdventureWorks
{
    private AdventureWorks(string folder)
    {
        Partners = File.ReadAllText(Path.Combine(folder, "partners.csv"));
        Products = File.ReadAllText(Path.Combine(folder, "products.csv"));
        foreach (var file in new[] { "pos-FY24.csv", "pos-FY25.csv" })
        {
            var lines = File.ReadAllLines(Path.Combine(folder, file));
            Header = lines[0];
            foreach (var line in lines.Skip(1))
            {
                // No field of these files holds a line break, and none before the description a comma or quote.
                var week = line.Split(',', 3)[1];
                if (!weeks.TryGetValue(week, out var rows))
                    weeks[week] = rows = [];
                rows.Add(line);
            }
        }
    }

    private readonly SortedDictionary<string, List<string>> weeks = new(StringComparer.Ordinal);

    public string Partners { get; }

    public string Products { get; }

    public string Header { get; } = "";

    public IEnumerable<string> Weeks => weeks.Keys;

    public static AdventureWorks Read()
    {
        var folder = Folder();
        Requirement.Have(folder is not null, "The reseller sales of shared/data/adventureworks do not lie beside the project.");
        return new AdventureWorks(folder!);
    }

    /// <summary>The Monday after a week.</summary>
    public static DateOnly MondayAfter(string week) => DateOnly.FromDateTime(ISOWeek.ToDateTime(
        int.Parse(week[..4], CultureInfo.InvariantCulture), int.Parse(week[6..], CultureInfo.InvariantCulture), DayOfWeek.Monday)).AddDays(7);

    /// <summary>One week of every partner, as a feed.</summary>
    public string Feed(string week) => Header + "\n" + string.Join('\n', weeks[week]) + "\n";

    /// <summary>Net revenue by partner and quarter, recomputed from the files without any of the product's code.</summary>
    public Dictionary<(string Partner, string Quarter), decimal> NetRevenue(Func<string, bool>? inWeek = null)
    {
        var totals = new Dictionary<(string, string), decimal>();
        foreach (var line in weeks.Where(week => inWeek?.Invoke(week.Key) ?? true).SelectMany(week => week.Value))
        {
            var fields = Fields(line);
            if (fields[2] == "ZeroSales")
                continue;
            var date = DateOnly.ParseExact(fields[5], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var year = date.Month >= 4 ? date.Year + 1 : date.Year;
            var key = (fields[0], $"FY{year % 100:00}-Q{((date.Month + 8) % 12 / 3) + 1}");
            totals[key] = totals.GetValueOrDefault(key)
                + (int.Parse(fields[8], CultureInfo.InvariantCulture) * decimal.Parse(fields[9], CultureInfo.InvariantCulture));
        }

        return totals;
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string> { "" };
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
                quoted = !quoted;
            else if (character == ',' && !quoted)
                fields.Add("");
            else
                fields[^1] += character;
        }

        return fields;
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", "data", "adventureworks");
            if (Directory.Exists(found))
                return found;
        }

        return null;
    }
}
