using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.House;

/// <summary>What holds for every file, those not yet written included.</summary>
public class RepositoryTests
{
    private const int LongestFile = 300;

    /// <summary>Files that may be longer, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    // Put together from parts, so that this file does not find itself.
    private static readonly string[] LeftOvers = ["TO" + "DO", "FIX" + "ME", "#reg" + "ion", "HA" + "CK:"];

    private static readonly string[] Registries =
        ["api.nuget" + ".org", "nuget.org" + "/v3", "registry.npmjs" + ".org", "pypi" + ".org", "/simple" + "/", "proxy.golang" + ".org"];

    private static readonly string[] Text =
        [".cs", ".csproj", ".props", ".md", ".yaml", ".yml", ".json", ".sql", ".sh", ".razor", ".css", ".txt", ".config"];

    [Fact]
    public void The_programme_depends_on_nothing_but_the_runtime()
    {
        var foreign = typeof(GuideVersion).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Equal([], foreign);
        Assert.DoesNotContain("Reference", Repository.Read("programme/PartnerConnect.Programme.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_source_file_is_too_long_to_hold_one_idea()
    {
        var tooLong = Repository.Sources
            .Where(path => !LongFiles.ContainsKey(path))
            .Select(path => (path, lines: Repository.Read(path).Count(character => character == '\n')))
            .Where(file => file.lines > LongestFile);

        Assert.Equal([], tooLong);
    }

    [Fact]
    public void Nothing_is_left_over_in_a_source_file() =>
        Assert.Equal([], Finds(Repository.Sources, LeftOvers));

    [Fact]
    public void No_file_names_a_package_registry() =>
        Assert.Equal([], Finds(Repository.Files.Where(path => Text.Contains(Path.GetExtension(path))), Registries));

    [Fact]
    public void Every_source_file_of_a_project_declares_the_namespace_of_its_folder()
    {
        var misplaced = Repository.Sources
            .Where(path => path.StartsWith("programme/", StringComparison.Ordinal)
                || path.StartsWith("grain-interfaces/", StringComparison.Ordinal))
            .Where(path => !Repository.Read(path).Contains($"\nnamespace {Namespace(path)};", StringComparison.Ordinal)
                && !Repository.Read(path).StartsWith($"namespace {Namespace(path)};", StringComparison.Ordinal));

        Assert.Equal([], misplaced);
    }

    private static string Namespace(string path)
    {
        var folders = path.Split('/');
        var project = folders[0] == "programme" ? "PartnerConnect.Programme" : "PartnerConnect.GrainInterfaces";
        return string.Join('.', folders[1..^1].Prepend(project));
    }

    private static IEnumerable<string> Finds(IEnumerable<string> paths, string[] words) =>
        from path in paths
        let text = Repository.Read(path)
        from word in words
        where text.Contains(word, StringComparison.Ordinal)
        select $"{path}: {word}";
}
