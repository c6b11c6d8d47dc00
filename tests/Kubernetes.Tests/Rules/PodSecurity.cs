using k8s.Models;

namespace PartnerConnect.Kubernetes.Tests.Rules;

/// <summary>The restricted profile of the Pod Security Standards, and the little that we ask beyond it.</summary>
internal static class PodSecurity
{
    private const string Enforce = "pod-security.kubernetes.io/enforce";

    private static readonly HashSet<Type> KnownKinds =
    [
        typeof(V1Namespace), typeof(V1ServiceAccount), typeof(V1ConfigMap), typeof(V1Deployment), typeof(V1Service),
        typeof(V1PodDisruptionBudget), typeof(V1NetworkPolicy), typeof(V1Ingress), typeof(V2HorizontalPodAutoscaler),
    ];

    public static Rule[] Rules { get; } =
    [
        new("Nothing but Deployments brings pods",
            // The other rules look at Deployments: a kind they do not know would escape them.
            manifests => manifests.All.Where(one => !KnownKinds.Contains(one.GetType())).Select(one => one.Kind),
            bad => bad.With(new V1Pod { Kind = "Pod", ApiVersion = "v1", Metadata = Labelled(bad) })),
        new("The namespace enforces the restricted profile",
            manifests => manifests.All.OfType<V1Namespace>()
                .Where(one => !one.Metadata.Labels.Contains(new(Enforce, "restricted")))
                .Select(one => one.Metadata.Name),
            bad => bad.Named<V1Namespace>("partnerconnect").Metadata.Labels[Enforce] = "baseline"),
        new("Pods run as a user who is not root",
            Rule.EveryDeployment(one =>
                one.Pod.SecurityContext is { RunAsNonRoot: true, RunAsUser: > 0, RunAsGroup: > 0 }
                && one.Containers.All(container =>
                    container.SecurityContext is { RunAsNonRoot: not false, RunAsUser: not 0, RunAsGroup: not 0 })),
            bad => bad.Container("silo").SecurityContext.RunAsUser = 0),
        new("The seccomp profile is the runtime's own",
            Rule.EveryDeployment(one =>
                one.Pod.SecurityContext?.SeccompProfile?.Type == "RuntimeDefault"
                && one.Containers.All(container => container.SecurityContext?.SeccompProfile is null)),
            bad => bad.Pod("gateway").SecurityContext.SeccompProfile.Type = "Unconfined"),
        new("No container gains privileges",
            Rule.EveryContainer(one =>
                one.SecurityContext is { AllowPrivilegeEscalation: false, Privileged: null or false, ProcMount: null }),
            bad => bad.Container("silo").SecurityContext.AllowPrivilegeEscalation = null),
        new("Every container drops every capability",
            Rule.EveryContainer(one =>
                one.SecurityContext?.Capabilities is { Drop: ["ALL"], Add: null or { Count: 0 } }),
            bad => bad.Container("gateway").SecurityContext.Capabilities.Add = ["NET_BIND_SERVICE"]),
        new("The root file system is read-only and /tmp is not",
            Rule.EveryContainer(one =>
                one.SecurityContext?.ReadOnlyRootFilesystem == true
                && (one.VolumeMounts ?? []).Any(mount => mount is { MountPath: "/tmp", ReadOnlyProperty: not true })),
            bad => bad.Container("silo").SecurityContext.ReadOnlyRootFilesystem = false),
        new("Volumes are empty directories of a bounded size",
            Rule.EveryDeployment(one => (one.Pod.Volumes ?? []).All(volume => volume.EmptyDir?.SizeLimit is not null)),
            bad => bad.Pod("silo").Volumes.Add(new() { Name = "host", HostPath = new() { Path = "/" } })),
        new("Pods share nothing with their node",
            Rule.EveryDeployment(one =>
                one.Pod is { HostNetwork: not true, HostPID: not true, HostIPC: not true }
                && one.Containers.SelectMany(container => container.Ports ?? [])
                    .All(port => port is { HostPort: null or 0, HostIP: null })),
            bad => bad.Container("silo").Ports[0].HostPort = 8080),
        new("Pods carry no token for the Kubernetes API",
            manifests => manifests.Deployments.Where(one => !HasNoToken(manifests, one)).Select(one => one.Name),
            bad => bad.Pod("gateway").AutomountServiceAccountToken = null),
        new("Images are pinned, and never to latest",
            Rule.EveryContainer(one => one.Image.Contains("@sha256:", StringComparison.Ordinal)
                || one.Image.Split('/')[^1].Split(':') is [_, not ("" or "latest")]),
            bad => bad.Container("silo").Image = "partnerconnect/silo:latest"),
    ];

    private static bool HasNoToken(Manifests manifests, V1Deployment deployment) =>
        deployment.Pod.AutomountServiceAccountToken == false
        && manifests.All.OfType<V1ServiceAccount>().Any(account =>
            account.Metadata.Name == deployment.Pod.ServiceAccountName
            && account.AutomountServiceAccountToken == false);

    private static V1ObjectMeta Labelled(Manifests manifests) => manifests.Deployment("silo").Metadata;
}
