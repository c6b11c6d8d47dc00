namespace PartnerConnect.Gateway.Csv;

/// <summary>One record of a file.</summary>
/// <param name="Line">The physical line or the sheet's row on which it begins, from 1.</param>
/// <param name="Fields">Its fields; empty where one could not be read.</param>
/// <param name="Fault">What is wrong with it, or nothing for a sound record.</param>
/// <param name="Numbers">Which fields a workbook holds as numbers, bit by bit from the first: these bear a decimal point, however
/// the file writes its texts.</param>
internal sealed record FileRecord(int Line, string[] Fields, RecordFault? Fault, UInt128 Numbers = default)
{
    /// <summary>The most fields of a record.</summary>
    public const int MostFields = 100;

    /// <summary>The most characters of a field.</summary>
    public const int LongestField = 4096;
}

/// <summary>What is wrong with a record.</summary>
/// <param name="Field">The place of the field that goes wrong, from 0.</param>
/// <param name="Reason">What is wrong, as a sentence without its full stop.</param>
internal sealed record RecordFault(int Field, string Reason)
{
    public static RecordFault TooLong(int field) => new(field, $"The field has more than {FileRecord.LongestField} characters");

    public static RecordFault TooMany { get; } =
        new(FileRecord.MostFields, $"The line has more than {FileRecord.MostFields} fields");
}

/// <summary>The records of a file, one by one.</summary>
internal interface IFileRecords : IDisposable
{
    /// <summary>The next record; nothing at the end of the file. Empty lines are passed over.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be read beyond this place.</exception>
    ValueTask<FileRecord?> ReadAsync(CancellationToken cancellation);
}

/// <summary>A file that cannot be read at all (F02).</summary>
/// <param name="message">What is wrong and what to do, in words for the sender.</param>
/// <param name="line">The line on which it goes wrong, where there is one.</param>
/// <param name="isTooLarge">Whether it is refused for what it would take to read it.</param>
internal class UnreadableFileException(string message, int? line = null, bool isTooLarge = false) : Exception(message)
{
    /// <summary>The physical line on which it goes wrong, from 1, where there is one.</summary>
    public int? Line { get; } = line;

    public bool IsTooLarge { get; } = isTooLarge;
}

/// <summary>The file is not UTF-8.</summary>
/// <param name="line">The physical line on which the first unreadable byte stands, from 1.</param>
internal sealed class NotUtf8Exception(int line)
    : UnreadableFileException($"Line {line} is not UTF-8. Save the file as CSV in UTF-8 and send it again.", line);
