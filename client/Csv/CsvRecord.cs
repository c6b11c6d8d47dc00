namespace PartnerConnect.Gateway.Csv;

/// <summary>One record of a file.</summary>
/// <param name="Line">The physical line on which it begins, from 1.</param>
/// <param name="Fields">Its fields; empty where one could not be read.</param>
/// <param name="Fault">What is wrong with it, or nothing for a sound record.</param>
internal sealed record CsvRecord(int Line, string[] Fields, CsvFault? Fault);

/// <summary>What is wrong with a record.</summary>
/// <param name="Field">The place of the field that goes wrong, from 0.</param>
/// <param name="Reason">What is wrong, as a sentence without its full stop.</param>
internal sealed record CsvFault(int Field, string Reason);

/// <summary>A file that cannot be read at all, since it is not UTF-8 (F02).</summary>
internal sealed class NotUtf8Exception(int line) : Exception($"Line {line} is not UTF-8.")
{
    /// <summary>The physical line on which the first unreadable byte stands, from 1.</summary>
    public int Line { get; } = line;
}
