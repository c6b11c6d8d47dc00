using System.Text.RegularExpressions;

namespace PartnerConnect.Kubernetes.Tests;

/// <summary>What can be known of the images without building them.</summary>
public sealed partial class DockerfileTests
{
    private const string RuntimeImage = "mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra";

    public static TheoryData<string, string> Images { get; } =
        new() { { "silo/Dockerfile", "PartnerConnect.Silo" }, { "client/Dockerfile", "PartnerConnect.Gateway" } };

    public static TheoryData<string, string> Faults { get; } = new()
    {
        { RuntimeImage, "mcr.microsoft.com/dotnet/aspnet:10.0" },
        { "dotnet/sdk:10.0", "dotnet/sdk:latest" },
        { "USER 1654", "USER root" },
        { "USER 1654", "" },
        { " --locked-mode", "" },
        { "COPY programme/ programme/", "COPY programmes/ programme/" },
        { "COPY programme/ programme/", "COPY docs/ docs/" },
        { "COPY grain-interfaces/ grain-interfaces/", "" },
        { "grain-interfaces/packages.lock.json", "" },
        { "PartnerConnect.Silo.dll", "PartnerConnect.Silos.dll" },
        { "EXPOSE 8080 11111 30000", "EXPOSE 8080 11111" },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void An_image_is_small_unprivileged_and_complete(string path, string assembly) =>
        Assert.Empty(Breaches(Repository.Read(path), path, assembly));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_bad_Dockerfile_is_found_out(string right, string wrong)
    {
        var good = Repository.Read("silo/Dockerfile");

        Assert.Contains(right, good);
        Assert.NotEmpty(Breaches(good.Replace(right, wrong), "silo/Dockerfile", "PartnerConnect.Silo"));
    }

    [Fact]
    public void The_builder_gets_no_data_and_no_history()
    {
        Assert.DoesNotContain("data", LetThrough());
        Assert.DoesNotContain(".git", LetThrough());
        Assert.Contains("*", Repository.Read(".dockerignore").Split('\n'));
    }

    private static IEnumerable<string> Breaches(string text, string path, string assembly)
    {
        var dockerfile = Dockerfile.Parse(text);
        var project = $"{Path.GetDirectoryName(path)}/{assembly}.csproj";
        var needed = ProjectsOf(project).ToHashSet();
        return
        [
            .. dockerfile.Bases.Where(image => !Tagged().IsMatch(image)).Select(image => $"not pinned: {image}"),
            .. Expect(dockerfile.Bases.Last(), RuntimeImage),
            .. Expect(dockerfile.FindInFinalStage("USER"), "1654"),
            .. Expect(dockerfile.FindInFinalStage("ENTRYPOINT"), $"[\"dotnet\", \"{assembly}.dll\"]"),
            .. Expect(dockerfile.FindInFinalStage("EXPOSE"), PortsOf(assembly)),
            .. Expect(dockerfile.Commands.First(), $"dotnet restore {project} --locked-mode"),
            .. from source in dockerfile.Sources
               where !Path.Exists(Repository.PathOf(source)) || !LetThrough().Contains(source.Split('/')[0])
               select $"not there, or ignored: {source}",
            .. needed.SelectMany(WhatARestoreReads).Except(dockerfile.Sources).Select(file => $"not restored: {file}"),
            .. needed.Select(FolderOf).Except(dockerfile.Sources).Select(folder => $"not compiled: {folder}"),
        ];
    }

    private static IEnumerable<string> Expect(string? actual, string expected) =>
        actual == expected ? [] : [$"{actual} instead of {expected}"];

    // The container ports of the Deployment that runs the image.
    private static string PortsOf(string assembly) =>
        string.Join(' ', Kustomize.Load("k8s/base").Deployment(assembly.Split('.')[^1].ToLowerInvariant()).Ports);

    private static IEnumerable<string> WhatARestoreReads(string project) =>
        [project, $"{FolderOf(project)}/packages.lock.json"];

    private static string FolderOf(string project) => project.Split('/')[0];

    private static IEnumerable<string> ProjectsOf(string project) =>
    [
        project,
        .. Reference().Matches(Repository.Read(project)).SelectMany(match => ProjectsOf(match.Groups[1].Value)),
    ];

    private static IEnumerable<string> LetThrough() => Repository.Read(".dockerignore").Split('\n')
        .Where(line => line.StartsWith('!'))
        .Select(line => line[1..]);

    [GeneratedRegex("<ProjectReference Include=\"\\.\\./([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(":(?!latest)[^:/]+$")]
    private static partial Regex Tagged();
}
