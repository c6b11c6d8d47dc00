using System.Security.Cryptography;

namespace PartnerConnect.Silo.Hosting;

/// <summary>The keys of a single machine, kept beside its data so that what they sign outlives a restart.</summary>
internal static class KeyFiles
{
    /// <summary>The file of the key that signs the tokens of single-machine development.</summary>
    public const string DevelopmentTokens = "development-signing.key";

    /// <summary>The file of the key that seals decisions.</summary>
    public const string Decisions = "decision-seal.key";

    /// <summary>A key of this data directory, made on first use and readable to its owner alone.</summary>
    public static byte[] Of(string dataDirectory, string name)
    {
        var file = Path.Combine(dataDirectory, name);
        if (File.Exists(file) && File.ReadAllBytes(file) is { Length: >= 32 } known)
            return known;

        var key = RandomNumberGenerator.GetBytes(64);
        var access = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var written = new FileStream(file, access);
        written.Write(key);
        return key;
    }
}
