using Microsoft.Win32.SafeHandles;

namespace PartnerConnect.Gateway.Spooling;

/// <summary>A temporary file that is written at its end and read anywhere.</summary>
internal sealed class SpoolFile : IDisposable
{
    private readonly SpoolSpace space;
    private readonly SafeFileHandle handle;
    private bool isDisposed;

    public SpoolFile(SpoolSpace space, string path)
    {
        this.space = space;
        handle = File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete | FileShare.ReadWrite, FileOptions.DeleteOnClose);

        // Where a name can be taken from an open file it is, so that not even a killed process leaves the file behind.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
    }

    public long Length { get; private set; }

    /// <summary>Writes at the end.</summary>
    /// <returns>Where the bytes stand.</returns>
    /// <exception cref="NoRoomException">The disk, or our part of it, is full.</exception>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        space.Take(bytes.Length);
        try
        {
            RandomAccess.Write(handle, bytes, Length);
        }
        catch (IOException fault)
        {
            space.Give(bytes.Length);
            throw new NoRoomException(fault);
        }

        var place = Length;
        Length += bytes.Length;
        return place;
    }

    /// <summary>Writes all that a stream holds at the end.</summary>
    public async Task AppendAsync(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
            Append(buffer.AsSpan(0, read));
    }

    /// <returns>How many bytes were read; none at the end.</returns>
    public int Read(long place, Span<byte> bytes) => RandomAccess.Read(handle, bytes, place);

    public void Dispose()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        handle.Dispose();
        space.Give(Length);
    }
}
