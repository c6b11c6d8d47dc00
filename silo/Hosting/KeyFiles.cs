using System.Security.Cryptography;

namespace PartnerConnect.Silo.Hosting;

/// <summary>The keys of a single machine, kept beside its data so that what they sign outlives a restart.</summary>
internal static class KeyFiles
{
    /// <summary>The file of the key that signs the tokens of single-machine development.</summary>
    public const string DevelopmentTokens = "development-signing.key";

    /// <summary>The file of the key that seals decisions.</summary>
    public const string Decisions = "decision-seal.key";

    private const int LeastLength = 32;

    /// <summary>A key of this data directory, made on first use and readable to its owner alone.</summary>
    /// <exception cref="InvalidOperationException">The file is there and too short to be a key.</exception>
    public static byte[] Of(string dataDirectory, string name)
    {
        var file = Path.Combine(dataDirectory, name);
        if (!File.Exists(file))
            Make(file);
        return File.ReadAllBytes(file) is { Length: >= LeastLength } key
            ? key
            : throw new InvalidOperationException($"{name} is no whole key: put back the one that was there.");
    }

    // Whole and on the disk, or not at all: what it seals is kept with the same care.
    private static void Make(string file)
    {
        var made = file + ".new";
        var access = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var written = new FileStream(made, access))
        {
            written.Write(RandomNumberGenerator.GetBytes(2 * LeastLength));
            written.Flush(flushToDisk: true);
        }

        File.Move(made, file);
    }
}
