using System.Globalization;

namespace PartnerConnect.Programme.Pos;

/// <summary>What is odd about a line that is valid all the same.</summary>
/// <remarks>
/// The number is that of the code (<c>L11</c> is 11), in one series with <see cref="PosRejectReason"/>, and never reused.
/// Source: programme rules section 4.
/// </remarks>
public enum PosWarningReason
{
    /// <summary>L11: what comes back was not sold to this end customer before, as far as the ledger knows.</summary>
    ReturnWithoutSale = 11,

    /// <summary>L13: the net price looks as if VAT were still in it.</summary>
    VatIncluded = 13,
}

/// <summary>The codes of the warnings.</summary>
public static class PosWarningReasons
{
    /// <summary>The code that a partner sees, such as <c>L11</c>.</summary>
    public static string Code(this PosWarningReason reason) =>
        string.Create(CultureInfo.InvariantCulture, $"L{(int)reason:00}");
}

/// <summary>A warning of a line, which counts.</summary>
/// <param name="Line">The physical line of the file, counted from 1.</param>
/// <param name="Code">The code, <c>L11</c> or <c>L13</c>; a line has each once at most.</param>
/// <param name="Field">The column that is odd.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Message">What is odd, with the value, and what to do if it is wrong.</param>
public sealed record PosWarning(int Line, string Code, string Field, string Value, string Message);
