using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Decisions;

namespace PartnerConnect.Grains.Tests.Decisions;

/// <summary>Traces as released versions wrote them under the shipped guide. A file is added, and never changed.</summary>
public sealed class GoldenTraceTests
{
    public static TheoryData<string, string> Traces => [.. Lines().Select(line => (line[0], line[1]))];

    [Theory]
    [MemberData(nameof(Traces), DisableDiscoveryEnumeration = true)]
    public void Is_repeated_octet_for_octet(string kind, string trace) =>
        Assert.Equal(trace, DecisionKinds.Find(kind)!.Replay(trace, GuideFile.ReadStored(ShippedGuide.Yaml)!));

    [Fact]
    public void Every_kind_of_decision_has_one() =>
        Assert.Equal(
            DecisionKinds.Names.Order(StringComparer.Ordinal),
            Lines().Select(line => line[0]).Distinct().Order(StringComparer.Ordinal));

    private static List<string[]> Lines() =>
    [
        .. typeof(GoldenTraceTests).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("decision-traces-", StringComparison.Ordinal)).SelectMany(Lines),
    ];

    private static IEnumerable<string[]> Lines(string file)
    {
        using var reader = new StreamReader(typeof(GoldenTraceTests).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 2));
    }
}
