namespace PartnerConnect.Kubernetes.Tests;

/// <summary>As much of a Dockerfile as its rules look at: its instructions in order, continued lines joined.</summary>
internal sealed class Dockerfile
{
    private readonly List<(string Keyword, string[] Words)> _instructions;

    private Dockerfile(string text) => _instructions =
        [.. text.Replace("\\\n", " ").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(words => (words[0], words[1..]))];

    public static Dockerfile Parse(string text) => new(text);

    public IEnumerable<string> Bases => Of("FROM").Select(words => words[0]);

    public string? FindInFinalStage(string keyword) => _instructions
        .Skip(_instructions.FindLastIndex(one => one.Keyword == "FROM"))
        .Where(one => one.Keyword == keyword)
        .Select(one => string.Join(' ', one.Words))
        .LastOrDefault();

    public IEnumerable<string> Commands => Of("RUN").Select(words => string.Join(' ', words));

    /// <summary>What is copied from the repository, not from another stage.</summary>
    public IEnumerable<string> Sources => Of("COPY")
        .Where(words => !words[0].StartsWith("--from", StringComparison.Ordinal))
        .SelectMany(words => words[..^1])
        .Select(path => path.TrimEnd('/'));

    private IEnumerable<string[]> Of(string keyword) =>
        _instructions.Where(one => one.Keyword == keyword).Select(one => one.Words);
}
