using System.Globalization;
using System.Text.RegularExpressions;
using k8s.Models;

namespace PartnerConnect.Kubernetes.Tests.Rules;

/// <summary>That each process is told what it reads, and that no secret is told in git.</summary>
internal static partial class Settings
{
    private static readonly string[] OfEveryProcess =
    [
        "ConnectionStrings__PartnerConnect", "PartnerConnect__ClusterId", "PartnerConnect__ServiceId",
        "PartnerConnect__ShutdownTimeoutSeconds", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_ENVIRONMENT",
    ];

    private static readonly string[] Ports =
        ["PartnerConnect__SiloPort", "PartnerConnect__GatewayPort", "ASPNETCORE_HTTP_PORTS"];

    private static readonly Dictionary<string, string[]> OfOneProcess = new()
    {
        ["silo"] =
        [
            "PartnerConnect__SiloPort", "PartnerConnect__GatewayPort", "PartnerConnect__AdvertisedAddress",
            "PartnerConnect__SiloName", "PartnerConnect__DecisionKey",
        ],
        ["gateway"] = ["PartnerConnect__Auth__Authority", "PartnerConnect__Auth__Audience"],
    };

    public static Rule[] Rules { get; } =
    [
        new("Every process is given all that it reads",
            manifests =>
                from deployment in manifests.Deployments
                from setting in OfEveryProcess.Concat(OfOneProcess[deployment.Name])
                where deployment.Containers.Any(one => !IsGiven(manifests, one, setting))
                select $"{deployment.Name}: {setting}",
            bad => bad.Container("gateway").Env.Remove(bad.Container("gateway").Env[^1])),
        new("What a gateway keeps on disk leaves room in its volume",
            manifests =>
                from volume in manifests.Deployment("gateway").Pod.Volumes
                let kept = decimal.Parse(
                    FindConfigured(manifests, manifests.Container("gateway"), "PartnerConnect__Spool__Bytes") ?? "0",
                    CultureInfo.InvariantCulture)
                where volume.Name == "tmp" && (kept <= 0 || kept >= volume.EmptyDir.SizeLimit.ToDecimal())
                select $"gateway: {kept}",
            bad => bad.Pod("gateway").Volumes[0].EmptyDir.SizeLimit = new("6Gi")),
        new("Every ConfigMap and key that is read exists",
            manifests =>
                from deployment in manifests.Deployments
                from container in deployment.Containers
                from missing in MissingFromConfigMaps(manifests, container)
                select $"{deployment.Name}: {missing}",
            bad => bad.Container("silo").EnvFrom[0].ConfigMapRef.Name = "partnerconnect-of-last-week"),
        new("Every Secret and key that is read is in the operator's instructions",
            manifests =>
                from read in SecretsRead(manifests)
                where !Regex.IsMatch(Repository.Read("k8s/README.md"), read)
                select read,
            bad => bad.Container("silo").Env[0].ValueFrom.SecretKeyRef.Key = "connection-string-of-nobody"),
        new("No secret is in the manifests",
            manifests =>
                from one in manifests.All
                from text in PlainTexts(one)
                where one is V1Secret || LooksSecret().IsMatch(text)
                select $"{one.Kind} {one.Metadata.Name}",
            bad => bad.All.OfType<V1ConfigMap>().Single().Data["Database"] = "Host=db;Password=x"),
        new("A silo listens where its settings say",
            manifests =>
                from setting in Ports
                let configured = FindConfigured(manifests, manifests.Container("silo"), setting)
                where !manifests.Deployment("silo").Ports.Any(port => $"{port}" == configured)
                select setting,
            bad => bad.All.OfType<V1ConfigMap>().Single().Data["PartnerConnect__SiloPort"] = "11112"),
        new("A silo advertises its own pod's address and bears its pod's name",
            manifests =>
                from expected in new[]
                {
                    (Name: "PartnerConnect__AdvertisedAddress", Field: "status.podIP"),
                    (Name: "PartnerConnect__SiloName", Field: "metadata.name"),
                }
                where !manifests.Container("silo").Env.Any(variable =>
                    variable.Name == expected.Name && variable.ValueFrom?.FieldRef?.FieldPath == expected.Field)
                select expected.Name,
            bad => bad.Container("silo").Env.Single(variable => variable.Name == "PartnerConnect__AdvertisedAddress")
                .ValueFrom.FieldRef.FieldPath = "status.hostIP"),
        new("Every process runs as production",
            Production,
            bad => bad.All.OfType<V1ConfigMap>().Single().Data["ASPNETCORE_ENVIRONMENT"] = "Development"),
    ];

    /// <summary>The value a container gets from its ConfigMaps, where a variable of its own does not hide it.</summary>
    public static string? FindConfigured(Manifests manifests, V1Container container, string setting) =>
        (container.Env ?? []).FirstOrDefault(variable => variable.Name == setting) is { } own
            ? own.Value
            : (container.EnvFrom ?? [])
                .Select(source => manifests.FindConfigMap(source.ConfigMapRef?.Name ?? ""))
                .Select(map => map?.Data.TryGetValue(setting, out var value) == true ? value : null)
                .LastOrDefault(value => value is not null);

    private static bool IsGiven(Manifests manifests, V1Container container, string setting) =>
        (container.Env ?? []).Any(variable => variable.Name == setting)
        || FindConfigured(manifests, container, setting) is not null;

    private static IEnumerable<string> Production(Manifests manifests) =>
        from deployment in manifests.Deployments
        from container in deployment.Containers
        where FindConfigured(manifests, container, "ASPNETCORE_ENVIRONMENT") != "Production"
        select deployment.Name;

    private static IEnumerable<string> MissingFromConfigMaps(Manifests manifests, V1Container container) =>
        (container.EnvFrom ?? [])
            .Select(source => source.ConfigMapRef?.Name)
            .Where(name => name is null || manifests.FindConfigMap(name) is null)
            .Select(name => name ?? "a source that is no ConfigMap")
            .Concat((container.Env ?? [])
                .Select(variable => variable.ValueFrom?.ConfigMapKeyRef)
                .Where(read => read is not null
                    && manifests.FindConfigMap(read.Name)?.Data.ContainsKey(read.Key) != true)
                .Select(read => $"{read!.Name}/{read.Key}"));

    // Each as a pattern of the command that makes it.
    private static IEnumerable<string> SecretsRead(Manifests manifests) =>
    [
        .. from deployment in manifests.Deployments
           from container in deployment.Containers
           from variable in container.Env ?? []
           let read = variable.ValueFrom?.SecretKeyRef
           where read is not null
           select $@"create secret generic {read.Name} [^`]*--from-(file|literal)={read.Key}=",
        .. from ingress in manifests.All.OfType<V1Ingress>()
           from tls in ingress.Spec.Tls ?? []
           select $"create secret tls {tls.SecretName} ",
    ];

    private static IEnumerable<string> PlainTexts(k8s.IKubernetesObject<V1ObjectMeta> one) => one switch
    {
        V1ConfigMap map => map.Data.Select(pair => $"{pair.Key}={pair.Value}"),
        V1Deployment deployment => deployment.Containers
            .SelectMany(container => container.Env ?? [])
            .Where(variable => variable.Value is not null)
            .Select(variable => $"{variable.Name}={variable.Value}"),
        _ => [""],
    };

    [GeneratedRegex("password|pwd=|secret|token|apikey|-----BEGIN|ConnectionStrings__", RegexOptions.IgnoreCase)]
    private static partial Regex LooksSecret();
}
