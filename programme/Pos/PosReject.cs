using System.Collections.Immutable;
using System.Globalization;

namespace PartnerConnect.Programme.Pos;

/// <summary>
/// Why a line of a report is refused, in the order of precedence: a line gets the first reason that holds.
/// </summary>
/// <remarks>
/// The number is that of the code (<c>L03</c> is 3) and never reused. The same list, in the same order, is the chain of
/// checks in <see cref="PosReportCheck"/>, docs/pos-refusals.md and the table of tests. Source: programme rules section
/// 4.
/// </remarks>
public enum PosRejectReason
{
    /// <summary>
    /// L00: the line cannot be taken apart or holds control characters. Our addition to the codes of section 4.
    /// </summary>
    Malformed = 0,

    /// <summary>
    /// L01: a mandatory field is empty, a field is too long, or transaction type, invoice number, invoice line, segment or
    /// distributor cannot be one.
    /// </summary>
    MandatoryEmpty = 1,

    /// <summary>L02: the catalogue has no such part number.</summary>
    PartUnknown = 2,

    /// <summary>
    /// L03: the quantity is no whole number other than 0, its sign contradicts the transaction type, or there is not one
    /// serial number for each unit.
    /// </summary>
    QuantityWrong = 3,

    /// <summary>
    /// L04: the line names another week, its invoice date is unreadable, in the future, after the week or too old, or its
    /// ship date is unreadable or too long before the invoice.
    /// </summary>
    DateOutsideWeek = 4,

    /// <summary>L05: an accepted line of the same file already has this invoice number and line.</summary>
    Duplicate = 5,

    /// <summary>L06: the currency is unknown or not allowed in the region.</summary>
    CurrencyNotAllowed = 6,

    /// <summary>
    /// L07: an amount is unreadable, negative, too fine, too high against the MSRP, or too large to add up.
    /// </summary>
    PriceWrong = 7,

    /// <summary>
    /// L08: the end customer is missing, is the partner itself, another partner or a distributor, or is a placeholder.
    /// </summary>
    EndCustomerNotNamed = 8,

    /// <summary>
    /// L09: the country is no ISO 3166-1 alpha-2 code, or the postal code or the VAT number has not the format of the
    /// country.
    /// </summary>
    PlaceInvalid = 9,

    /// <summary>L10: the deal registration is unknown, expired, or that of another partner or end customer.</summary>
    DealUnknown = 10,

    /// <summary>L12: a unit that the partner bought not for resale is sold before it may be.</summary>
    NotForResale = 12,

    /// <summary>L14: the EAN is malformed, or is not that of the part number.</summary>
    EanWrong = 14,
}

/// <summary>The codes of the reasons.</summary>
public static class PosRejectReasons
{
    /// <summary>The code that a partner sees, such as <c>L03</c>.</summary>
    public static string Code(this PosRejectReason reason) =>
        string.Create(CultureInfo.InvariantCulture, $"L{(int)reason:00}");
}

/// <summary>A refused line; the rest of its file is kept.</summary>
/// <param name="Line">The physical line of the file, counted from 1.</param>
/// <param name="Code">The code of the first reason that holds, <c>L00</c> to <c>L14</c>.</param>
/// <param name="Field">The column that is wrong; empty where that is the line as a whole.</param>
/// <param name="Value">What stands there, cut at 80 characters, control characters shown as <c>\u0000</c>.</param>
/// <param name="Message">What is wrong, with the value, and what to do about it.</param>
public sealed record PosReject(int Line, string Code, string Field, string Value, string Message);

/// <summary>What became of the lines of a report: each is accepted or refused, in the order of the file.</summary>
/// <param name="Lines">The valid lines.</param>
/// <param name="Rejects">The refused lines, one entry each.</param>
/// <param name="Warnings">What is odd about valid lines, in the order of the file; they count all the same.</param>
public sealed record PosCheck(
    ImmutableArray<PosLine> Lines, ImmutableArray<PosReject> Rejects, ImmutableArray<PosWarning> Warnings);
