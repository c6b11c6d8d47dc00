using System.Security.Cryptography;

namespace PartnerConnect.Silo.Hosting;

/// <summary>The key that signs the tokens of single-machine development, kept beside the data so that tokens outlive a restart.</summary>
internal static class DevelopmentKey
{
    private const string FileName = "development-signing.key";

    /// <summary>The key of this data directory, made on first use and readable to its owner alone.</summary>
    public static byte[] Of(string dataDirectory)
    {
        var file = Path.Combine(dataDirectory, FileName);
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
