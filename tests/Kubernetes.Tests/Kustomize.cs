using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace PartnerConnect.Kubernetes.Tests;

/// <summary>Renders the manifests with the tool an operator uses. Rendering needs no cluster.</summary>
internal static class Kustomize
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Renderings = new();
    private static readonly ConcurrentDictionary<string, Lazy<Manifests>> Loaded = new();

    public static string[] Directories { get; } =
    [
        "k8s/base", "k8s/overlays/development", "k8s/overlays/production", "k8s/overlays/production-autoscaled",
    ];

    /// <summary>Shared by all tests, to look at only.</summary>
    public static Manifests Load(string directory) =>
        Loaded.GetOrAdd(directory, path => new(() => LoadToSpoil(path))).Value;

    public static Manifests LoadToSpoil(string directory) => Manifests.Parse(Render(directory));

    public static string Run(string directory)
    {
        var start = new ProcessStartInfo("kubectl", ["kustomize", directory])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var kubectl = StartOrSkip(start);
        var error = kubectl.StandardError.ReadToEndAsync();
        var rendered = kubectl.StandardOutput.ReadToEnd();
        kubectl.WaitForExit();
        Assert.True(kubectl.ExitCode == 0, $"kubectl kustomize {directory}: {error.GetAwaiter().GetResult()}");
        return rendered;
    }

    private static string Render(string directory) =>
        Renderings.GetOrAdd(directory, path => new(() => Run(Repository.PathOf(path)))).Value;

    private static Process StartOrSkip(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("PARTNERCONNECT_NO_SKIP") != "1")
        {
            Assert.Skip("kubectl is not on the PATH, and nothing else renders the manifests as an operator's does.");
            throw;
        }
    }
}
