namespace PartnerConnect.Kubernetes.Tests;

internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    private static string FindRoot(string? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory, "PartnerConnect.Orleans.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? throw new DirectoryNotFoundException("PartnerConnect.Orleans.sln is in no parent folder.");
    }
}
