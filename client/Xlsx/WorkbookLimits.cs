using PartnerConnect.Gateway.Csv;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>How much of a workbook is read: what is small when it arrives may be without end when it is unpacked.</summary>
/// <param name="MostBytes">The most bytes that its parts may unpack to, and that may be read of them.</param>
internal sealed record WorkbookLimits(long MostBytes)
{
    /// <summary>The most parts.</summary>
    public const int MostParts = 1000;

    /// <summary>How many times its packed size a part may unpack to, once it is larger than <see cref="MostBytesOfAnyRatio"/>.</summary>
    public const int MostRatio = 300;

    public const long MostBytesOfAnyRatio = 32L * 1024 * 1024;

    /// <summary>For one partner's week, which ends at 50,000 lines.</summary>
    public static WorkbookLimits OfReport { get; } = new(1024L * 1024 * 1024);

    /// <summary>For a feed: a sheet of 1,048,576 rows is some 4 GB at most.</summary>
    public static WorkbookLimits OfFeed { get; } = new(8L * 1024 * 1024 * 1024);

    public static UnreadableFileException TooLarge(string what) =>
        new($"The workbook {what}. Save the sheet as CSV in UTF-8 and send that.", isTooLarge: true);

    public static UnreadableFileException Broken(string what) =>
        new($"The workbook cannot be read: {what}. Open it, save it as an Excel workbook (.xlsx) and send it again.");
}
