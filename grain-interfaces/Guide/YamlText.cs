using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>Reads YAML text into a tree that remembers its lines.</summary>
/// <remarks>
/// A guide needs no anchors, aliases, tags or second documents; they are refused, so that a small text cannot grow into
/// a large tree, nor a type be asked for by name.
/// </remarks>
internal sealed class YamlText
{
    private const int MaxDepth = 16;
    private readonly Scanner scanner;
    private readonly Parser parser;
    private readonly List<GuideProblem> problems;

    private YamlText(string text, List<GuideProblem> problems)
    {
        scanner = new Scanner(new StringReader(text));
        parser = new Parser(scanner);
        this.problems = problems;
    }

    /// <summary>The tree, or nothing when the text is no YAML; what is wrong is added to the problems.</summary>
    public static YamlNode? Read(string text, List<GuideProblem> problems)
    {
        var reader = new YamlText(text, problems);
        try
        {
            return reader.Document();
        }
        catch (YamlException fault)
        {
            // Some faults come without a place; the scanner then stands where it met them.
            reader.Add(fault.Start.Index > 0 ? fault.Start : reader.scanner.CurrentPosition, Sentence(fault.Message));
            return null;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or OverflowException
            or FormatException or IndexOutOfRangeException)
        {
            // The scanner lets a few faults of the text through as these, such as an escape beyond Unicode.
            reader.Add(reader.scanner.CurrentPosition, "The text near here is not YAML.");
            return null;
        }
    }

    private void Add(Mark place, string message) =>
        problems.Add(new GuideProblem(Math.Max(1, (int)place.Line), Math.Max(1, (int)place.Column), "", message));

    private YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            problems.Add(new GuideProblem(1, 1, "", "The text is empty."));
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Node(path: "", depth: 0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
        {
            var second = parser.Current!;
            throw new YamlException(second.Start, second.End, "A guide is one document; a second begins here.");
        }

        return root;
    }

    private YamlNode Node(string path, int depth)
    {
        if (parser.Accept<AnchorAlias>(out var alias))
            throw new YamlException(alias.Start, alias.End, "A guide has no aliases (*name); write the value out.");

        var node = parser.Consume<NodeEvent>();
        if (!node.Anchor.IsEmpty)
            throw new YamlException(node.Start, node.End, "A guide has no anchors (&name).");
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            throw new YamlException(node.Start, node.End, "A guide has no tags (!name).");
        if (depth > MaxDepth)
            throw new YamlException(node.Start, node.End, $"Nothing in a guide lies deeper than {MaxDepth} levels.");

        var (line, column) = ((int)node.Start.Line, (int)node.Start.Column);
        return node switch
        {
            Scalar scalar => new YamlNode.Scalar(scalar.Value, scalar.Style == ScalarStyle.Plain, line, column),
            SequenceStart => new YamlNode.Sequence(Items(path, depth), line, column),
            _ => new YamlNode.Mapping(Entries(path, depth), line, column),
        };
    }

    private List<YamlNode> Items(string path, int depth)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node($"{path}[{items.Count}]", depth + 1));
        return items;
    }

    private List<YamlEntry> Entries(string path, int depth)
    {
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.TryConsume<Scalar>(out var scalar)
                ? scalar
                : throw new YamlException(parser.Current!.Start, parser.Current.End, "A field's name is plain text.");
            var (line, column) = ((int)key.Start.Line, (int)key.Start.Column);
            var field = FieldPath.Member(path, key.Value);
            var entry = new YamlEntry(key.Value, line, column, Node(field, depth + 1));
            if (!entries.TryAdd(key.Value, entry))
            {
                var first = entries[key.Value].Line;
                problems.Add(new GuideProblem(line, column, field, $"is given twice; first on line {first}."));
            }
        }

        return [.. entries.Values.OrderBy(entry => (entry.Line, entry.Column))];
    }

    /// <summary>The parser's message without the place it begins with, which the problem carries on its own.</summary>
    private static string Sentence(string message)
    {
        var end = message.IndexOf("): ", StringComparison.Ordinal);
        return message.StartsWith('(') && end >= 0 ? message[(end + 3)..] : message;
    }
}
