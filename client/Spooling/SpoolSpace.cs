namespace PartnerConnect.Gateway.Spooling;

/// <summary>Room on disk for what is too large for memory; all requests of the process share it.</summary>
/// <param name="directory">Where the files are made.</param>
/// <param name="mostBytes">How much they may hold together.</param>
internal sealed class SpoolSpace(string directory, long mostBytes)
{
    public const string DirectorySetting = "PartnerConnect:Spool:Directory";

    public const string BytesSetting = "PartnerConnect:Spool:Bytes";

    /// <summary>Room for the largest feed as a workbook, and for the second copy while one large partner is put in order.</summary>
    public const long DefaultBytes = 6L * 1024 * 1024 * 1024;

    private long used;

    /// <summary>How much of the room is taken.</summary>
    public long UsedBytes => Interlocked.Read(ref used);

    public static SpoolSpace Of(IConfiguration configuration) => new(
        configuration[DirectorySetting] ?? Path.GetTempPath(), configuration.GetValue(BytesSetting, DefaultBytes));

    /// <summary>A file that nobody else sees and that is gone when it is disposed of, or the process ends.</summary>
    /// <exception cref="NoRoomException">The directory takes no file.</exception>
    public SpoolFile Create()
    {
        try
        {
            return new SpoolFile(this, Path.Combine(directory, "partnerconnect-" + Path.GetRandomFileName()));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new NoRoomException(fault);
        }
    }

    internal void Take(long bytes)
    {
        if (Interlocked.Add(ref used, bytes) <= mostBytes)
            return;
        Give(bytes);
        throw new NoRoomException(null);
    }

    internal void Give(long bytes) => Interlocked.Add(ref used, -bytes);
}

/// <summary>The disk, or the part of it that is ours, is full; the same call may succeed when others are done.</summary>
internal sealed class NoRoomException(Exception? fault) : Exception("There is no room left for temporary files.", fault);
