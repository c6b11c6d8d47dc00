using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Decisions;

namespace PartnerConnect.Grains.Tests.Decisions;

/// <summary>Traces as released versions wrote them under the shipped guide. A file is added, and never changed.</summary>
public sealed class GoldenTraceTests
{
    private static readonly string[] Files = ["decision-traces-1.txt", "decision-traces-2.txt"];

    public static TheoryData<string, string> Traces => [.. Files.SelectMany(Lines).Select(line => (line[0], line[1]))];

    [Theory]
    [MemberData(nameof(Traces), DisableDiscoveryEnumeration = true)]
    public void Is_repeated_octet_for_octet(string kind, string trace) =>
        Assert.Equal(trace, DecisionKinds.Find(kind)!.Replay(trace, GuideFile.ReadStored(ShippedGuide.Yaml)!));

    [Fact]
    public void Every_kind_of_decision_has_one() =>
        Assert.Equal(
            DecisionKinds.Names.Order(StringComparer.Ordinal),
            Files.SelectMany(Lines).Select(line => line[0]).Distinct().Order(StringComparer.Ordinal));

    private static List<string[]> Lines(string file)
    {
        using var reader = new StreamReader(typeof(GoldenTraceTests).Assembly.GetManifestResourceStream(file)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 2))];
    }
}
