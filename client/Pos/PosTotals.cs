using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Reads what a submitter says that its file comes to: <c>?lines=12&amp;quantity=30&amp;net=1234.50</c>.</summary>
internal static class PosTotals
{
    public static bool TryRead(
        string? lines, string? quantity, string? net, out ControlTotals? totals, [NotNullWhen(false)] out ProblemHttpResult? malformed)
    {
        totals = null;
        malformed = null;
        if (!TryOptional(lines, NumberStyles.None, out int? lineCount))
            malformed = Problem.Invalid("lines", "The number of lines is a whole number, such as 12.");
        else if (!TryOptional(quantity, NumberStyles.AllowLeadingSign, out long? units))
            malformed = Problem.Invalid("quantity", "The sum of the quantities is a whole number, such as 30 or -2.");
        else if (!TryOptional(net, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, out decimal? value))
            malformed = Problem.Invalid("net", "The sum of the net values is a number with a decimal point, such as 1234.50.");
        else if (lineCount is not null || units is not null || value is not null)
            totals = new ControlTotals(lineCount, units, value);
        return malformed is null;
    }

    private static bool TryOptional<T>(string? text, NumberStyles styles, out T? number)
        where T : struct, System.Numerics.INumber<T>
    {
        number = null;
        if (text is null)
            return true;
        var isNumber = T.TryParse(text, styles, CultureInfo.InvariantCulture, out var parsed);
        number = isNumber ? parsed : null;
        return isNumber;
    }
}
