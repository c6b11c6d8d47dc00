namespace PartnerConnect.Silo.Storage;

/// <summary>A file held open for one process alone. The system releases it however that process ends.</summary>
internal sealed class FileLock : IAsyncDisposable, IDisposable
{
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, or answers null where someone else holds it.</summary>
    public static FileLock? TryTake(string path)
    {
        try
        {
            // The file stays behind when the lock is given back: deleting it would let two processes each lock "it".
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (IsHeldByAnother(exception))
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    // A missing directory, a full disk and the like are IOExceptions too, and waiting would not help against them.
    private static bool IsHeldByAnother(IOException exception)
    {
        const int windowsSharingViolation = unchecked((int)0x80070020);
        const int linuxWouldBlock = 11;
        const int macWouldBlock = 35;

        return exception.GetType() == typeof(IOException)
            && exception.HResult is windowsSharingViolation or linuxWouldBlock or macWouldBlock;
    }
}
