using k8s.Models;

namespace PartnerConnect.Kubernetes.Tests.Rules;

/// <summary>
/// What every rendering keeps, and a way to break it: a rule nobody has seen fail may be looking at nothing.
/// </summary>
internal sealed record Rule(
    string Sentence, Func<Manifests, IEnumerable<string>> FindBreaches, Func<Manifests, Manifests> Break)
{
    public Rule(string sentence, Func<Manifests, IEnumerable<string>> findBreaches, Action<Manifests> spoil)
        : this(sentence, findBreaches, manifests =>
        {
            spoil(manifests);
            return manifests;
        })
    {
    }

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. PodSecurity.Rules, .. Availability.Rules, .. Identity.Rules, .. Settings.Rules, .. Network.Rules,
    ];

    /// <summary>One breach for each container for which the condition does not hold.</summary>
    public static Func<Manifests, IEnumerable<string>> EveryContainer(Func<V1Container, bool> condition) =>
        manifests =>
            from deployment in manifests.Deployments
            from container in deployment.Containers
            where !condition(container)
            select $"{deployment.Name}/{container.Name}";

    /// <summary>One breach for each Deployment for which the condition does not hold.</summary>
    public static Func<Manifests, IEnumerable<string>> EveryDeployment(Func<V1Deployment, bool> condition) =>
        manifests => manifests.Deployments.Where(one => !condition(one)).Select(one => one.Name);
}
