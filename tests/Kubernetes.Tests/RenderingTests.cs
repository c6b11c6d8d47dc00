using k8s.Models;
using YamlDotNet.Core;

namespace PartnerConnect.Kubernetes.Tests;

public sealed class RenderingTests
{
    public static TheoryData<string> Directories { get; } = [.. Kustomize.Directories];

    [Theory]
    [MemberData(nameof(Directories))]
    public void Every_document_is_one_that_Kubernetes_knows(string directory)
    {
        var manifests = Kustomize.Load(directory);

        Assert.Equal(["gateway", "silo"], manifests.Deployments.Select(deployment => deployment.Name));
    }

    [Theory]
    [InlineData("      enableServiceLinks: false", "      enableServiceLink: false")]
    [InlineData("      serviceAccountName: silo", "      serviceAccountName: silo\n      serviceAcountName: silo")]
    [InlineData("              path: /health/ready", "              path: /health/ready\n              pathh: /health")]
    public void A_field_that_Kubernetes_does_not_know_is_refused(string right, string wrong)
    {
        var copy = Directory.CreateTempSubdirectory("partnerconnect-k8s-");
        try
        {
            CopyTo(copy.FullName, right, wrong);
            var rendered = Kustomize.Run(Path.Combine(copy.FullName, "base"));

            Assert.Throws<YamlException>(() => Manifests.Parse(rendered));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_overlay_of_the_repository_is_looked_at()
    {
        var present = Directory.GetFiles(Repository.PathOf("k8s"), "kustomization.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!).Replace('\\', '/'));

        Assert.Equal(Kustomize.Directories.Order(), present.Order());
    }

    [Fact]
    public void Development_runs_one_of_each()
    {
        var manifests = Kustomize.Load("k8s/overlays/development");

        Assert.All(manifests.Deployments, deployment => Assert.Equal(1, deployment.Spec.Replicas));
    }

    [Fact]
    public void Development_shares_neither_cluster_nor_grains_with_production()
    {
        var development = Kustomize.Load("k8s/overlays/development").All.OfType<V1ConfigMap>().Single().Data;
        var production = Kustomize.Load("k8s/overlays/production").All.OfType<V1ConfigMap>().Single().Data;

        Assert.NotEqual(production["PartnerConnect__ClusterId"], development["PartnerConnect__ClusterId"]);
        Assert.NotEqual(production["PartnerConnect__ServiceId"], development["PartnerConnect__ServiceId"]);
    }

    [Theory]
    [InlineData("k8s/overlays/production")]
    [InlineData("k8s/overlays/production-autoscaled")]
    public void Production_runs_images_by_digest_on_three_silos_at_least(string directory)
    {
        var manifests = Kustomize.Load(directory);

        Assert.All(manifests.Deployments, deployment => Assert.All(deployment.Containers,
            container => Assert.Matches("@sha256:[0-9a-f]{64}$", container.Image)));
        Assert.True(manifests.Deployment("silo").Spec.Replicas >= 3);
    }

    [Fact]
    public void The_autoscaler_keeps_as_many_gateways_as_production_has()
    {
        var fixedNumber = Kustomize.Load("k8s/overlays/production").Deployment("gateway").Spec.Replicas;
        var scaled = Kustomize.Load("k8s/overlays/production-autoscaled");

        Assert.Equal(fixedNumber, scaled.Named<V2HorizontalPodAutoscaler>("gateway").Spec.MinReplicas);
    }

    private static void CopyTo(string target, string right, string wrong)
    {
        Directory.CreateDirectory(Path.Combine(target, "base"));
        var planted = 0;
        foreach (var file in Directory.GetFiles(Repository.PathOf("k8s/base")))
        {
            var text = File.ReadAllText(file);
            planted += text.Contains(right) ? 1 : 0;
            File.WriteAllText(Path.Combine(target, "base", Path.GetFileName(file)), text.Replace(right, wrong));
        }

        Assert.True(planted > 0, "The error was planted nowhere.");
    }
}
