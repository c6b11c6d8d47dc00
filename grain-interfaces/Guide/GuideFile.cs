using System.Collections.Immutable;
using System.Text.Json;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>Reads guide versions from the YAML that people write.</summary>
/// <remarks>
/// In turn: syntax, the schema, the records, and the lint of the programme. The first of these that finds something ends
/// the reading, because what comes after would only repeat it.
/// </remarks>
public static class GuideFile
{
    /// <summary>The most characters a text may have.</summary>
    public const int MaxCharacters = 1_000_000;

    /// <summary>The most problems that are told at once.</summary>
    public const int MaxProblems = 100;

    /// <summary>Reads a guide version, or tells what is wrong with it; bad text is never an exception.</summary>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static GuideReading Read(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        if (yaml.Length > MaxCharacters)
            return Refused([new GuideProblem(1, 1, "", $"The text has more than {MaxCharacters} characters.")]);

        var problems = new List<GuideProblem>();
        var root = YamlText.Read(yaml, problems);
        if (root is null || problems.Count > 0)
            return Refused(problems);

        var tree = GuideTree.From(root);
        problems.AddRange(GuideSchema.Problems(tree));
        return problems.Count > 0 ? Refused(problems) : Linted(tree);
    }

    /// <summary>Reads a text that was sound when it was stored; nothing where it no longer reads.</summary>
    /// <remarks>
    /// Neither schema nor lint is asked: what they have learnt since must not unmake a version that partners live under.
    /// </remarks>
    public static GuideVersion? ReadStored(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        try
        {
            return YamlText.Read(yaml, []) is { } root ? GuideJson.Deserialize(GuideTree.From(root).Json) : null;
        }
        catch (JsonException)
        {
            // Whoever asked says what it means to them that a stored version cannot be read.
            return null;
        }
    }

    /// <summary>Says where in a text, which reads, findings lie, in the order of the text.</summary>
    public static ImmutableArray<GuideProblem> Place(string yaml, IEnumerable<GuideFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(findings);
        if (YamlText.Read(yaml, []) is not { } root)
            return [.. findings.Select(finding => new GuideProblem(1, 1, finding.Field, finding.Message))];
        var tree = GuideTree.From(root);
        return Refused(findings.Select(finding => tree.Problem(finding.Field, finding.Message))).Problems;
    }

    private static GuideReading Linted(GuideTree tree)
    {
        GuideVersion guide;
        try
        {
            guide = GuideJson.Deserialize(tree.Json);
        }
        catch (JsonException fault)
        {
            // The schema lets through what only a record refuses, such as a fiscal year FY00.
            return Refused([tree.Problem((fault.Path ?? "").TrimStart('$', '.'), "cannot be read.")]);
        }

        var findings = GuideLint.Check(guide);
        return findings.IsEmpty
            ? new GuideReading.Loaded(guide)
            : Refused(findings.Select(finding => tree.Problem(finding.Field, finding.Message)));
    }

    private static GuideReading.Refused Refused(IEnumerable<GuideProblem> problems) =>
        new([.. problems.OrderBy(problem => (problem.Line, problem.Column)).Take(MaxProblems)]);
}
