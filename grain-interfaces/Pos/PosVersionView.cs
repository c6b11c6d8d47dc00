using PartnerConnect.Programme.Pos;

namespace PartnerConnect.GrainInterfaces.Pos;

/// <summary>Something that was handed in for a week: a version of its report, or what was returned.</summary>
/// <param name="Version">The version it became, 1 for the first, or whose line it corrects; 0 for what was returned.</param>
/// <param name="Status"><c>Accepted</c>, <c>Late</c>, <c>Superseded</c> by a later version, or <c>Returned</c>.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="ZeroSales">Whether it declares a week without sales.</param>
/// <param name="LinesAccepted">Lines that counted while it was the version that counts.</param>
/// <param name="LinesRejected">Lines that did not.</param>
/// <param name="ContentHash">SHA-256 of its content, in hexadecimal digits; empty where it could not be read.</param>
/// <param name="Number">Its place among all that was handed in for the week, from 1.</param>
/// <param name="Kind">Whether it is a whole report or declaration, or corrects lines.</param>
/// <param name="Code">The code for which it was returned; empty where none is.</param>
/// <param name="Field">What the code is about.</param>
/// <param name="Message">Why it was returned and what to do.</param>
/// <param name="Lines">How many lines it holds.</param>
/// <param name="By">Who handed it in, where that is known.</param>
[GenerateSerializer, Alias("pos-version-view"), Immutable]
public sealed record PosVersionView(
    [property: Id(0)] int Version,
    [property: Id(1)] string Status,
    [property: Id(2)] DateTimeOffset ReceivedAt,
    [property: Id(3)] bool ZeroSales,
    [property: Id(4)] int LinesAccepted,
    [property: Id(5)] int LinesRejected,
    [property: Id(6)] string ContentHash,
    [property: Id(7)] int Number = 0,
    [property: Id(8)] PosReceiptKind Kind = PosReceiptKind.Report,
    [property: Id(9)] string Code = "",
    [property: Id(10)] string Field = "",
    [property: Id(11)] string Message = "",
    [property: Id(12)] int Lines = 0,
    [property: Id(13)] string? By = null);
