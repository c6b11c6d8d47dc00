using k8s.Models;

namespace PartnerConnect.Kubernetes.Tests.Rules;

/// <summary>Who may speak to whom, drawn once as a table and once as policies: the two must agree.</summary>
internal static class Network
{
    private const string Dns = "kubernetes.io/metadata.name=kube-system k8s-app=kube-dns";

    private static readonly string[] Incoming =
    [
        "gateway <- partnerconnect/ingress=allowed:8080",
        "silo <- gateway:30000",
        "silo <- silo:11111",
    ];

    private static readonly string[] Outgoing =
    [
        "gateway -> 0.0.0.0/0 but 169.254.0.0/16:443",
        $"gateway -> {Dns}:53",
        $"gateway -> {Dns}:53/UDP",
        "gateway -> partnerconnect/database=allowed:5432",
        "gateway -> silo:30000",
        $"silo -> {Dns}:53",
        $"silo -> {Dns}:53/UDP",
        "silo -> partnerconnect/database=allowed:5432",
        "silo -> silo:11111",
    ];

    public static Rule[] Rules { get; } =
    [
        new("What no policy allows is refused, both ways",
            manifests => manifests.NetworkPolicies.Any(RefusesEverything) ? [] : ["no policy refuses everything"],
            bad => bad.Named<V1NetworkPolicy>("default-deny").Spec.PolicyTypes = ["Ingress"]),
        new("Pods hear from those they should, and no others",
            manifests => Differences(Incoming, IncomingOf(manifests)),
            bad => bad.Named<V1NetworkPolicy>("silo").Spec.Ingress[0].FromProperty = null),
        new("Pods speak to those they should, and no others",
            manifests => Differences(Outgoing, OutgoingOf(manifests)),
            bad => bad.Named<V1NetworkPolicy>("silo").Spec.Egress[0].Ports = null),
        new("A port that a policy opens between pods is one they listen on",
            manifests =>
                from policy in manifests.NetworkPolicies
                from opened in PortsBetweenPods(manifests, policy)
                where !opened.Pods.Any() || opened.Pods.Any(pod => !pod.Ports.Any(port => $"{port}" == opened.Port))
                select $"{policy.Metadata.Name}: {opened.Port}",
            bad => bad.Container("silo").Ports.RemoveAt(1)),
        new("No Service address leads to an Orleans port",
            // A call through it would reach any silo but the one that holds the grain.
            manifests => manifests.Services
                .Where(one => manifests.SelectedBy(new() { MatchLabels = one.Spec.Selector })
                    .Any(deployment => deployment.Name == "silo"))
                .Select(one => one.Metadata.Name),
            bad => bad.Named<V1Service>("gateway").Spec.Selector["app.kubernetes.io/component"] = "silo"),
        new("Nothing is published past the ingress",
            manifests => manifests.Services
                .Where(one => one.Spec is not { Type: "ClusterIP", ExternalIPs: null })
                .Select(one => one.Metadata.Name),
            bad => bad.Named<V1Service>("gateway").Spec.Type = "LoadBalancer"),
    ];

    private static bool RefusesEverything(V1NetworkPolicy policy) =>
        policy.Spec is { PodSelector: { MatchLabels: null, MatchExpressions: null }, Ingress: null, Egress: null }
        && policy.Spec.PolicyTypes.Order().SequenceEqual(["Egress", "Ingress"]);

    private static IEnumerable<string> IncomingOf(Manifests manifests) =>
        from policy in manifests.NetworkPolicies
        from rule in policy.Spec.Ingress ?? []
        from peer in Peers(manifests, rule.FromProperty)
        from port in Ports(rule.Ports)
        from pod in manifests.SelectedBy(policy.Spec.PodSelector)
        select $"{pod.Name} <- {peer}:{port}";

    private static IEnumerable<string> OutgoingOf(Manifests manifests) =>
        from policy in manifests.NetworkPolicies
        from rule in policy.Spec.Egress ?? []
        from peer in Peers(manifests, rule.To)
        from port in Ports(rule.Ports)
        from pod in manifests.SelectedBy(policy.Spec.PodSelector)
        select $"{pod.Name} -> {peer}:{port}";

    private static IEnumerable<string> Differences(string[] drawn, IEnumerable<string> allowed)
    {
        var actual = allowed.ToHashSet();
        return [.. drawn.Except(actual).Select(flow => $"missing: {flow}"), .. actual.Except(drawn)];
    }

    private static IEnumerable<(string Port, IEnumerable<V1Deployment> Pods)> PortsBetweenPods(
        Manifests manifests, V1NetworkPolicy policy) =>
    [
        .. from rule in policy.Spec.Ingress ?? []
           from port in Ports(rule.Ports)
           select (port, manifests.SelectedBy(policy.Spec.PodSelector)),
        .. from rule in policy.Spec.Egress ?? []
           from peer in rule.To ?? []
           where peer is { PodSelector: not null, NamespaceSelector: null }
           from port in Ports(rule.Ports)
           select (port, manifests.SelectedBy(peer.PodSelector)),
    ];

    // In a policy, no list at all means every peer and every port.
    private static IEnumerable<string> Peers(Manifests manifests, IList<V1NetworkPolicyPeer>? peers) =>
        peers is null ? ["anyone"] : peers.SelectMany(peer => Names(manifests, peer));

    private static IEnumerable<string> Ports(IList<V1NetworkPolicyPort>? ports) =>
        ports is null ? ["any port"] : ports.Select(port => port switch
        {
            { Port: null } or { EndPort: not null } => "many ports",
            { Protocol: "TCP" } => port.Port.Value,
            _ => $"{port.Port.Value}/{port.Protocol}",
        });

    private static IEnumerable<string> Names(Manifests manifests, V1NetworkPolicyPeer peer) => peer switch
    {
        { IpBlock: { } block } => [$"{block.Cidr} but {string.Join(' ', block.Except ?? [])}"],
        { NamespaceSelector: { } namespaces, PodSelector: { } pods } => [$"{Text(namespaces)} {Text(pods)}"],
        { NamespaceSelector: { } namespaces } => [Text(namespaces)],
        _ => manifests.SelectedBy(peer.PodSelector).Select(deployment => deployment.Name),
    };

    private static string Text(V1LabelSelector selector) => selector.MatchLabels is { Count: > 0 } labels
        ? string.Join(' ', labels.Select(pair => $"{pair.Key}={pair.Value}"))
        : "anything";
}
