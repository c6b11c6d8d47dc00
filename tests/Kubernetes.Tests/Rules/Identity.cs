using k8s.Models;

namespace PartnerConnect.Kubernetes.Tests.Rules;

/// <summary>That objects can be found, and find each other.</summary>
internal static class Identity
{
    private const string Prefix = "app.kubernetes.io/";

    public static Rule[] Rules { get; } =
    [
        new("Everything says what it belongs to",
            manifests =>
                from one in manifests.All
                from label in new[] { "name", "part-of", "managed-by" }
                where one.Metadata.Labels?.ContainsKey(Prefix + label) != true
                select $"{one.Kind} {one.Metadata.Name}: {label}",
            bad => bad.Named<V1NetworkPolicy>("dns").Metadata.Labels.Remove(Prefix + "part-of")),
        new("Pods say what they belong to and what part they play",
            manifests =>
                from one in manifests.Deployments
                from label in new[] { "name", "part-of", "managed-by", "component" }
                where !one.Spec.Template.Metadata.Labels.ContainsKey(Prefix + label)
                select $"{one.Name}: {label}",
            bad => bad.Deployment("silo").Spec.Template.Metadata.Labels.Remove(Prefix + "managed-by")),
        new("Everything is in the one namespace",
            manifests =>
                from one in manifests.All
                where one is not V1Namespace
                where one.Metadata.NamespaceProperty != manifests.All.OfType<V1Namespace>().Single().Metadata.Name
                select $"{one.Kind} {one.Metadata.Name}",
            bad => bad.Named<V1Service>("gateway").Metadata.NamespaceProperty = "default"),
        new("A Deployment selects its own pods and no other's",
            manifests => manifests.Deployments
                .Where(one => !manifests.SelectedBy(one.Spec.Selector).SequenceEqual([one]))
                .Select(one => one.Name),
            bad => bad.Deployment("silo").Spec.Selector.MatchLabels.Remove(Prefix + "component")),
        new("A Service leads to a port of one Deployment's pods",
            manifests => manifests.Services
                .Where(one => !LeadsSomewhere(manifests, one))
                .Select(one => one.Metadata.Name),
            bad => bad.Named<V1Service>("gateway").Spec.Ports[0].TargetPort = "https"),
        new("An Ingress leads to a port of a Service, over TLS",
            manifests => manifests.All.OfType<V1Ingress>()
                .Where(one => !LeadsSomewhere(manifests, one))
                .Select(one => one.Metadata.Name),
            bad => bad.With(new V1Ingress
            {
                Metadata = bad.Deployment("gateway").Metadata,
                Spec = new() { Rules = [new() { Host = "partners.example.com" }] },
            })),
        new("An autoscaler scales a Deployment that states no number itself",
            manifests => manifests.All.OfType<V2HorizontalPodAutoscaler>()
                .Where(one => manifests.Deployment(one.Spec.ScaleTargetRef.Name).Spec.Replicas is not null)
                .Select(one => one.Metadata.Name),
            bad => bad.With(new V2HorizontalPodAutoscaler
            {
                Metadata = bad.Deployment("silo").Metadata,
                Spec = new() { MaxReplicas = 9, ScaleTargetRef = new() { Kind = "Deployment", Name = "silo" } },
            })),
    ];

    private static bool LeadsSomewhere(Manifests manifests, V1Service service)
    {
        var selected = manifests.SelectedBy(new() { MatchLabels = service.Spec.Selector }).ToList();
        return selected is [{ Containers: var containers }]
            && service.Spec.Ports.All(port => containers.Any(one => one.FindPort(port.TargetPort) is not null));
    }

    private static bool LeadsSomewhere(Manifests manifests, V1Ingress ingress) =>
        (from rule in ingress.Spec.Rules
         from path in rule.Http?.Paths ?? [new()]
         let service = path.Backend?.Service
         select ingress.Spec.Tls?.Any(tls => tls.Hosts.Contains(rule.Host)) == true
             && manifests.Services.Any(one => one.Metadata.Name == service?.Name
                 && one.Spec.Ports.Any(port => port.Name == service.Port.Name)))
        .All(leads => leads);
}
