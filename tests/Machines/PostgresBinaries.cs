namespace PartnerConnect.Machines;

internal static class PostgresBinaries
{
    private const string DebianDirectory = "/usr/lib/postgresql";

    /// <summary>The directory with initdb and postgres of the newest version, or null where there is none.</summary>
    public static string? Find() => DebianDirectories().Concat(PathDirectories()).FirstOrDefault(HasServer);

    private static IEnumerable<string> DebianDirectories() =>
        !Directory.Exists(DebianDirectory)
            ? []
            : Directory.GetDirectories(DebianDirectory)
                .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
                .Select(version => Path.Combine(version, "bin"));

    private static string[] PathDirectories() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static bool HasServer(string directory) =>
        File.Exists(Path.Combine(directory, "initdb")) && File.Exists(Path.Combine(directory, "postgres"));
}
