using System.Text.RegularExpressions;

namespace PartnerConnect.Programme.Tests.House;

/// <summary>Holds the clause index to the code: what it names exists, and no clause is forgotten.</summary>
public partial class ClauseIndexTests
{
    private const string Page = "docs/programme-guide.md";

    private static readonly string[][] Rows =
        [.. Repository.Read(Page).Split('\n')
            .Where(line => Clause().IsMatch(line))
            .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    private static readonly Lazy<string> SourceText =
        new(() => string.Join('\n', Repository.Sources.Select(Repository.Read)));

    [Fact]
    public void Every_rule_and_every_ambiguity_has_exactly_one_row()
    {
        var expected = Enumerable.Range(1, 77).Select(number => $"R{number}")
            .Concat(Enumerable.Range(1, 50).Select(number => $"A{number}"));

        Assert.Equal(expected, Rows.Select(row => row[0]));
    }

    [Fact]
    public void Every_row_says_what_where_and_how_it_is_tested() =>
        Assert.Equal([], Rows.Where(row => row.Length != 4 || row.Any(cell => cell.Length == 0)).Select(row => row[0]));

    [Fact]
    public void Every_member_and_test_that_is_named_exists()
    {
        var missing =
            from row in Rows
            from cell in row[2..]
            from Match name in Quoted().Matches(cell)
            where !Exists(name.Groups[1].Value)
            select $"{row[0]}: {name.Groups[1].Value}";

        Assert.Equal([], missing);
    }

    [Fact]
    public void A_cell_names_something_or_says_not_yet() =>
        Assert.Equal(
            [],
            Rows.Where(row => row[2..].Any(cell => !Quoted().IsMatch(cell) && cell is not ("not yet" or "outside the service")))
                .Select(row => row[0]));

    /// <summary>A type is declared somewhere; its member is declared in a file that declares the type.</summary>
    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        var type = $@"\b(class|record|struct|enum|interface)\s+{Regex.Escape(parts[0])}\b";
        if (parts.Length == 1)
            return Regex.IsMatch(SourceText.Value, type);
        var member = $@"[ \t>\]?]{Regex.Escape(parts[1])}\b";
        return Repository.Sources.Select(Repository.Read)
            .Any(text => Regex.IsMatch(text, type) && Regex.IsMatch(text, member));
    }

    [GeneratedRegex(@"^\| [RA][0-9]+ \|")]
    private static partial Regex Clause();

    [GeneratedRegex("`([A-Za-z_.0-9]+)`")]
    private static partial Regex Quoted();
}
