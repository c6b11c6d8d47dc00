using k8s.Models;

namespace PartnerConnect.Kubernetes.Tests;

internal static class ManifestExtensions
{
    extension(V1Deployment deployment)
    {
        public string Name => deployment.Metadata.Name;

        public V1PodSpec Pod => deployment.Spec.Template.Spec;

        public IEnumerable<V1Container> Containers =>
            [.. deployment.Pod.InitContainers ?? [], .. deployment.Pod.Containers];

        public IEnumerable<int> Ports =>
            deployment.Containers.SelectMany(container => container.Ports ?? []).Select(port => port.ContainerPort);
    }

    extension(V1Container container)
    {
        /// <summary>A port by its number or by its name, as probes and Services give it.</summary>
        public int? FindPort(IntOrString port) => (container.Ports ?? [])
            .FirstOrDefault(known => known.Name == port.Value || $"{known.ContainerPort}" == port.Value)?.ContainerPort;
    }

    extension(V1LabelSelector selector)
    {
        public bool Selects(IDictionary<string, string> labels) =>
            (selector.MatchLabels ?? new Dictionary<string, string>()).All(labels.Contains);
    }

    extension(ResourceQuantity quantity)
    {
        public bool IsSameAs(ResourceQuantity other) => quantity.ToDecimal() == other.ToDecimal();
    }
}
