using System.Globalization;
using PartnerConnect.Machines;

namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>A wall clock that runs ahead of or behind the machine's, by libfaketime, the same for all programs that are given it.</summary>
internal sealed class WallClock
{
    private static readonly string? Library = Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu*")
            .Select(directory => Path.Combine(directory, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists)
        : null;

    private readonly TimeSpan ahead;

    private WallClock(TimeSpan ahead) => this.ahead = ahead;

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + ahead;

    /// <summary>What a program's environment needs to live by it.</summary>
    /// <remarks>What measures spans of time is left alone: only the date changes.</remarks>
    public IEnumerable<KeyValuePair<string, string>> Environment =>
    [
        new("LD_PRELOAD", Library!),
        new("FAKETIME", ahead.TotalSeconds.ToString("+0;-0", CultureInfo.InvariantCulture)),
        new("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
        new("FAKETIME_FORCE_MONOTONIC_FIX", "0"),
    ];

    /// <summary>One that says <paramref name="moment"/> now.</summary>
    public static WallClock At(DateTimeOffset moment)
    {
        Requirement.Have(Library is not null, "No libfaketime (Debian: apt-get install libfaketime).");
        return new(TimeSpan.FromSeconds((long)(moment - TimeProvider.System.GetUtcNow()).TotalSeconds));
    }
}
