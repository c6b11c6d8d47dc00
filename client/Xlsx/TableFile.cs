using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Spooling;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>A file of records in whichever format it comes, which its first bytes tell.</summary>
internal static class TableFile
{
    /// <summary>The media type of a workbook.</summary>
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static ReadOnlySpan<byte> Packed => [0x50, 0x4b, 0x03, 0x04];

    private static ReadOnlySpan<byte> PackedEmpty => [0x50, 0x4b, 0x05, 0x06];

    private static ReadOnlySpan<byte> OldOrLocked => [0xd0, 0xcf, 0x11, 0xe0];

    /// <summary>Begins to read a file.</summary>
    /// <param name="body">The file.</param>
    /// <param name="isSaidToBeWorkbook">Whether its sender says that it is a workbook.</param>
    /// <param name="space">Where a workbook is kept while it is read.</param>
    /// <param name="limits">How much of a workbook is read.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    public static async Task<IFileRecords> OpenAsync(
        Stream body, bool isSaidToBeWorkbook, SpoolSpace space, WorkbookLimits limits, CancellationToken cancellation)
    {
        var (first, whole) = await PrefixedStream.PeekAsync(body, Packed.Length, cancellation);
        if (first.Span.SequenceEqual(Packed) || first.Span.SequenceEqual(PackedEmpty))
            return await Workbook.OpenAsync(whole, space, limits, cancellation);
        if (first.Span.SequenceEqual(OldOrLocked))
        {
            throw new UnreadableFileException(
                "The workbook is in the format of before 2007 or locked by a password. Save it as an Excel workbook (.xlsx) without one.");
        }

        return isSaidToBeWorkbook
            ? throw new UnreadableFileException("The file is no Excel workbook (.xlsx). Send CSV as text/csv.")
            : new CsvReader(whole);
    }
}
