using System.Globalization;
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

    // A number of texts in every run; for a minute where long tests were asked for, or for as long as is said.
    private static readonly int? Seconds =
        int.TryParse(Environment.GetEnvironmentVariable("PARTNERCONNECT_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds
            : Environment.GetEnvironmentVariable("PARTNERCONNECT_LONG") == "1" ? 60
            : null;

    [Fact]
    public void A_damaged_guide_is_read_or_refused() => ReadsOrRefuses(Gen.OneOf(Splintered, Shuffled), iterations: 400);

    [Fact]
    public void Noise_is_refused() => ReadsOrRefuses(Noise, iterations: 2_000);

    private static void ReadsOrRefuses(Gen<string> texts, int iterations)
    {
        var tried = 0L;
        texts.Sample(
            text =>
            {
                Interlocked.Increment(ref tried);
                return ReadsOrRefuses(text);
            },
            iter: Seconds is null ? iterations : -1,
            time: Seconds ?? -1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} texts");
    }

    private static bool ReadsOrRefuses(string text)
    {
        var lines = text.Count(character => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') + 1;
        return GuideFile.Read(text) switch
        {
            GuideReading.Refused refused => refused.Problems.Length > 0 && refused.Problems.All(problem =>
                problem.Line >= 1 && problem.Line <= lines + 1 && problem.Column >= 1 && problem.Message.Length > 0),
            _ => true,
        };
    }

    private static List<string> Moved(int from, int to, int indent)
    {
        var lines = Lines.ToList();
        var line = lines[from];
        lines.RemoveAt(from);
        lines.Insert(to, new string(' ', indent) + line.TrimStart());
        return lines;
    }
}
