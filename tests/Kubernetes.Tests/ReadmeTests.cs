using System.Text.RegularExpressions;

namespace PartnerConnect.Kubernetes.Tests;

public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_path_in_the_instructions_exists()
    {
        var paths = RepositoryPath().Matches(Repository.Read("k8s/README.md")).Select(match => match.Value).ToList();

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(Path.Exists(Repository.PathOf(path)), path));
    }

    [GeneratedRegex(@"\b(?:k8s/[\w./-]*[\w-]|(?:silo|client)/Dockerfile|tests/[\w./-]*\.csproj)")]
    private static partial Regex RepositoryPath();
}
