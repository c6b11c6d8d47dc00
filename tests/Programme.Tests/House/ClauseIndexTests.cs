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

    /// <summary>The texts of the files that declare a type, by its name.</summary>
    private static readonly ILookup<string, string> Declarations =
        (from path in Repository.Sources
         let text = Repository.Read(path)
         from Match type in Declaration().Matches(text)
         select (type.Groups[1].Value, text)).ToLookup(found => found.Value, found => found.text);

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
        return parts.Length == 1
            ? Declarations.Contains(parts[0])
            : Declarations[parts[0]].Any(text => Regex.IsMatch(text, $@"[ >?\]]{Regex.Escape(parts[1])}\b"));
    }

    [GeneratedRegex(@"^\| [RA][0-9]+ \|")]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(?:class|record struct|record|struct|enum|interface) ([A-Za-z0-9_]+)")]
    private static partial Regex Declaration();

    [GeneratedRegex("`([A-Za-z_.0-9]+)`")]
    private static partial Regex Quoted();
}
