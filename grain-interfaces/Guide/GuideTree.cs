using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>The text of a guide as JSON, with the line of each field.</summary>
/// <remarks>
/// Plain <c>true</c>, <c>false</c>, <c>null</c> and decimal numbers are what they look like. All other text is text:
/// <c>NO</c> is Norway, and <c>0x10</c> and <c>1_000</c> are no numbers.
/// </remarks>
internal sealed partial class GuideTree
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, (int Line, int Column)> places = new(StringComparer.Ordinal);

    private GuideTree(string json) => Json = json;

    public string Json { get; private set; }

    public static GuideTree From(YamlNode root)
    {
        var tree = new GuideTree(json: "");
        tree.places[""] = (root.Line, root.Column);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
            tree.Write(writer, root, path: "");
        tree.Json = Encoding.UTF8.GetString(bytes.ToArray());
        return tree;
    }

    /// <summary>A problem at the line of the field, or of the nearest entry around it that the text has.</summary>
    public GuideProblem Problem(string field, string message)
    {
        var known = field;
        while (!places.ContainsKey(known))
            known = FieldPath.Parent(known);
        var (line, column) = places[known];
        return new GuideProblem(line, column, field, message);
    }

    private void Write(Utf8JsonWriter writer, YamlNode node, string path)
    {
        switch (node)
        {
            case YamlNode.Mapping mapping:
                writer.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    var member = FieldPath.Member(path, entry.Key);
                    places.TryAdd(member, (entry.Line, entry.Column));
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value, member);
                }

                writer.WriteEndObject();
                break;

            case YamlNode.Sequence sequence:
                writer.WriteStartArray();
                for (var index = 0; index < sequence.Items.Count; index++)
                {
                    var item = sequence.Items[index];
                    places.TryAdd($"{path}[{index}]", (item.Line, item.Column));
                    Write(writer, item, $"{path}[{index}]");
                }

                writer.WriteEndArray();
                break;

            case YamlNode.Scalar scalar:
                Write(writer, scalar);
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, YamlNode.Scalar scalar)
    {
        if (!scalar.IsPlain)
            writer.WriteStringValue(scalar.Text);
        else if (scalar.Text is "" or "~" or "null")
            writer.WriteNullValue();
        else if (scalar.Text is "true" or "false")
            writer.WriteBooleanValue(scalar.Text == "true");
        else if (Number().IsMatch(scalar.Text))
            writer.WriteRawValue(scalar.Text);
        else
            writer.WriteStringValue(scalar.Text);
    }

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
