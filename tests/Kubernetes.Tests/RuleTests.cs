using PartnerConnect.Kubernetes.Tests.Rules;

namespace PartnerConnect.Kubernetes.Tests;

public sealed class RuleTests
{
    public static TheoryData<string, string> RulesAndRenderings { get; } =
        [.. from directory in Kustomize.Directories from rule in Rule.All select (rule.Sentence, directory)];

    public static TheoryData<string> Sentences { get; } = [.. Rule.All.Select(rule => rule.Sentence)];

    [Theory]
    [MemberData(nameof(RulesAndRenderings))]
    public void Every_rendering_keeps_every_rule(string sentence, string directory) =>
        Assert.Empty(Rule.All.Single(rule => rule.Sentence == sentence).FindBreaches(Kustomize.Load(directory)));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_bad_manifest_breaks_each_rule(string sentence)
    {
        var rule = Rule.All.Single(rule => rule.Sentence == sentence);

        Assert.NotEmpty(rule.FindBreaches(rule.Break(Kustomize.LoadToSpoil("k8s/base"))));
    }
}
