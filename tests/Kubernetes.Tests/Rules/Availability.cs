using System.Globalization;
using k8s.Models;

namespace PartnerConnect.Kubernetes.Tests.Rules;

/// <summary>That a roll, a drained node or a slow start costs no partner a call.</summary>
internal static class Availability
{
    public static Rule[] Rules { get; } =
    [
        new("A new pod is ready before an old one goes",
            Rule.EveryDeployment(one =>
                one.Spec.MinReadySeconds >= 30
                && one.Spec.Strategy is { Type: "RollingUpdate", RollingUpdate: { } roll }
                && roll.MaxUnavailable.Value == "0" && roll.MaxSurge.Value == "1"),
            bad => bad.Deployment("silo").Spec.Strategy.RollingUpdate.MaxUnavailable = 1),
        new("The grace period outlasts the preStop sleep and the host's shutdown",
            manifests => manifests.Deployments
                .Where(one => one.Pod.TerminationGracePeriodSeconds <= SecondsToStop(manifests, one))
                .Select(one => one.Name),
            bad => bad.Pod("gateway").TerminationGracePeriodSeconds = 135),
        new("Pods sleep before they stop, without a shell",
            Rule.EveryContainer(one => one.Lifecycle?.PreStop is { Sleep.Seconds: > 0, Exec: null }),
            bad => bad.Container("silo").Lifecycle.PreStop = new() { Exec = new() { Command = ["sleep", "5"] } }),
        new("Liveness asks the process alone and readiness asks more",
            Rule.EveryContainer(one =>
                Asks(one, one.StartupProbe, "/health/live")
                && Asks(one, one.LivenessProbe, "/health/live")
                && Asks(one, one.ReadinessProbe, "/health/ready")),
            bad => bad.Container("silo").LivenessProbe.HttpGet.Path = "/health/ready"),
        new("Orleans gives up joining before the startup probe does",
            // ClusterMembershipOptions.MaxJoinAttemptTime is five minutes.
            Rule.EveryContainer(one => one.StartupProbe?.PeriodSeconds * one.StartupProbe?.FailureThreshold > 300),
            bad => bad.Container("silo").StartupProbe.FailureThreshold = 12),
        new("CPU is asked for and not limited; memory is both, alike",
            Rule.EveryContainer(one => AsksForCpuAndBoundsMemory(one.Resources)),
            bad => bad.Container("silo").Resources.Limits["cpu"] = new("2")),
        new("A drain takes one pod of each Deployment at a time, and can take that one",
            manifests => manifests.Deployments.Where(one => !HasBudget(manifests, one)).Select(one => one.Name),
            bad => bad.Without(bad.Named<V1PodDisruptionBudget>("silo"))),
        new("Pods spread over nodes and over zones",
            Rule.EveryDeployment(one =>
                Spreads(one, "kubernetes.io/hostname") && Spreads(one, "topology.kubernetes.io/zone")),
            bad => bad.Pod("silo").TopologySpreadConstraints[0].LabelSelector.MatchLabels.Clear()),
        new("A number of gateways goes down by one at a time",
            manifests => manifests.All.OfType<V2HorizontalPodAutoscaler>()
                .Where(one => one.Spec.Behavior?.ScaleDown?.Policies is not [{ Type: "Pods", Value: 1 }])
                .Select(one => one.Metadata.Name),
            bad => bad.With(new V2HorizontalPodAutoscaler
            {
                Metadata = bad.Deployment("gateway").Metadata,
                Spec = new() { MaxReplicas = 9, ScaleTargetRef = new() { Kind = "Deployment", Name = "gateway" } },
            })),
    ];

    private static long SecondsToStop(Manifests manifests, V1Deployment deployment) =>
        deployment.Containers.Max(one => one.Lifecycle?.PreStop?.Sleep?.Seconds ?? 0)
        + deployment.Containers.Max(one => int.Parse(
            Settings.FindConfigured(manifests, one, "PartnerConnect__ShutdownTimeoutSeconds") ?? "30",
            CultureInfo.InvariantCulture));

    private static bool Asks(V1Container container, V1Probe? probe, string path) =>
        probe?.HttpGet is { } get && get.Path == path && container.FindPort(get.Port) == 8080;

    private static bool AsksForCpuAndBoundsMemory(V1ResourceRequirements? resources) =>
        resources is { Requests: { } requests, Limits: { } limits }
        && requests.ContainsKey("cpu")
        && !limits.ContainsKey("cpu")
        && requests.TryGetValue("memory", out var request)
        && limits.TryGetValue("memory", out var limit)
        && request.IsSameAs(limit);

    private static bool HasBudget(Manifests manifests, V1Deployment deployment) =>
        manifests.All.OfType<V1PodDisruptionBudget>().Any(budget =>
            manifests.SelectedBy(budget.Spec.Selector).SequenceEqual([deployment])
            && budget.Spec is { MaxUnavailable.Value: "1", MinAvailable: null });

    private static bool Spreads(V1Deployment deployment, string topologyKey) =>
        (deployment.Pod.TopologySpreadConstraints ?? []).Any(constraint =>
            constraint.TopologyKey == topologyKey
            && constraint.MaxSkew == 1
            && constraint.LabelSelector.MatchLabels.SequenceEqual(deployment.Spec.Selector.MatchLabels));
}
