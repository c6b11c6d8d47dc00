using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace PartnerConnect.Silo.Storage;

/// <summary>One SQL file. Its name gives its place in the order; its content never changes once applied.</summary>
internal sealed record MigrationScript(string Name, string Sql)
{
    private const string Extension = ".sql";

    /// <summary>Of the text with LF line ends, so that a checkout on Windows has the same hash.</summary>
    public string ContentHash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The files of Storage/Sql for <paramref name="kind"/>, in the order of their numbers.</summary>
    public static IReadOnlyList<MigrationScript> EmbeddedFor(DatabaseKind kind)
    {
        var assembly = typeof(MigrationScript).Assembly;
        var folder = $"{typeof(MigrationScript).Namespace}.Sql.{kind}.";

        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal)
                && name.EndsWith(Extension, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new MigrationScript(name[folder.Length..], Read(assembly, name)))
            .ToList();
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
