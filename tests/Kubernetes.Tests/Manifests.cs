using k8s;
using k8s.Models;

namespace PartnerConnect.Kubernetes.Tests;

/// <summary>One rendering, as typed objects.</summary>
internal sealed class Manifests(IReadOnlyList<IKubernetesObject<V1ObjectMeta>> all)
{
    public IReadOnlyList<IKubernetesObject<V1ObjectMeta>> All => all;

    public IEnumerable<V1Deployment> Deployments => All.OfType<V1Deployment>();

    public IEnumerable<V1Service> Services => All.OfType<V1Service>();

    public IEnumerable<V1NetworkPolicy> NetworkPolicies => All.OfType<V1NetworkPolicy>();

    /// <summary>Strict: a field which Kubernetes does not know, or says twice, is an error.</summary>
    public static Manifests Parse(string yaml) =>
        new([.. KubernetesYaml.LoadAllFromString(yaml, strict: true).Cast<IKubernetesObject<V1ObjectMeta>>()]);

    public Manifests With(IKubernetesObject<V1ObjectMeta> added) => new([.. All, added]);

    public Manifests Without(IKubernetesObject<V1ObjectMeta> removed) => new([.. All.Where(one => one != removed)]);

    public T Named<T>(string name) where T : IKubernetesObject<V1ObjectMeta> =>
        All.OfType<T>().Single(one => one.Metadata.Name == name);

    public V1Deployment Deployment(string name) => Named<V1Deployment>(name);

    public V1PodSpec Pod(string deployment) => Deployment(deployment).Spec.Template.Spec;

    public V1Container Container(string deployment) => Pod(deployment).Containers.Single();

    public V1ConfigMap? FindConfigMap(string name) =>
        All.OfType<V1ConfigMap>().SingleOrDefault(map => map.Metadata.Name == name);

    public IEnumerable<V1Deployment> SelectedBy(V1LabelSelector selector) =>
        Deployments.Where(deployment => selector.Selects(deployment.Spec.Template.Metadata.Labels));
}
