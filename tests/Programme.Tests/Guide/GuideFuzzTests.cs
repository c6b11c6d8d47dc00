using CsCheck;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>Random damage to the shipped guide: it is read or refused, never an exception and never without end.</summary>
public class GuideFuzzTests
{
    private static readonly string[] Lines = ShippedGuide.Yaml.Split('\n');

    private static readonly string[] Splinters =
    [
        "{", "}", "[", "]", ":", ": ", "- ", "? ", "&a ", "*a", "!!int ", "|\n", ">\n", "\"", "'", "\t", "\n", "\0", "\u2028",
        "---\n", "...\n", "%YAML 1.2\n", "null", "~", "NO", "1e9", "0x10", "-1", "99999999999999999999", "<<: ", "#", "\\U0010FFFF", "\ud800",
    ];

    private static readonly Gen<string> Splinter = Gen.Int[0, Splinters.Length - 1].Select(index => Splinters[index]);

    private static readonly Gen<string> Splintered =
        from at in Gen.Int[0, ShippedGuide.Yaml.Length]
        from removed in Gen.Int[0, 12]
        from splinter in Splinter
        select ShippedGuide.Yaml.Remove(at, Math.Min(removed, ShippedGuide.Yaml.Length - at)).Insert(at, splinter);

    private static readonly Gen<string> Shuffled =
        from moved in Gen.Int[0, Lines.Length - 1]
        from to in Gen.Int[0, Lines.Length - 2]
        from indent in Gen.Int[0, 6]
        select string.Join('\n', Moved(moved, to, indent));

    private static readonly Gen<string> Noise = Gen.OneOf(Splinter, Gen.String[0, 5]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void A_damaged_guide_is_read_or_refused()
    {
        ReadsOrRefuses(Splintered, iterations: 200);
        ReadsOrRefuses(Shuffled, iterations: 200);
    }

    [Fact]
    public void Noise_is_refused() => ReadsOrRefuses(Noise, iterations: 2_000);

    private static void ReadsOrRefuses(Gen<string> texts, int iterations) => texts.Sample(
        text =>
        {
            var lines = text.Count(character => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') + 1;
            return GuideFile.Read(text) switch
            {
                GuideReading.Refused refused => refused.Problems.Length > 0 && refused.Problems.All(problem =>
                    problem.Line >= 1 && problem.Line <= lines + 1 && problem.Column >= 1 && problem.Message.Length > 0),
                _ => true,
            };
        },
        iter: iterations);

    private static List<string> Moved(int from, int to, int indent)
    {
        var lines = Lines.ToList();
        var line = lines[from];
        lines.RemoveAt(from);
        lines.Insert(to, new string(' ', indent) + line.TrimStart());
        return lines;
    }
}
