using System.Globalization;
using PartnerConnect.GrainInterfaces.Pos;

namespace PartnerConnect.Grains.Pos;

/// <summary>Tells whether two submissions have the same content, whatever lines of a larger file they stood on.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 over the columns and fields, each with its length, so that no two contents run together.</summary>
    public static string Of(PosSubmission submission)
    {
        using var hash = new TextHash();
        hash.Append(submission.ZeroSales ? "zero-sales" : "lines");
        foreach (var column in submission.Columns)
            hash.Append(column);
        foreach (var row in submission.Rows)
        {
            foreach (var field in row.Fields)
                hash.Append(field);
            hash.Append(row.UnreadableReason ?? "");
        }

        return hash.End();
    }

    /// <summary>SHA-256 over a version's content and what is corrected of it, whatever the order of lines and columns.</summary>
    public static string Of(string amended, PosAmendment amendment)
    {
        using var hash = new TextHash();
        hash.Append("amendment");
        hash.Append(amended);
        foreach (var line in amendment.Lines.OrderBy(line => line.Line))
        {
            hash.Append(string.Create(CultureInfo.InvariantCulture, $"{line.Line} {(line.Withdraw ? "withdrawn" : "corrected")} {line.Fields.Count}"));
            foreach (var (column, text) in line.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            {
                hash.Append(column);
                hash.Append(text);
            }
        }

        return hash.End();
    }

    /// <summary>SHA-256 over what a line is to count for and why.</summary>
    public static string Of(PosCorrectionOrder order) => Of(
        order.InvoiceNumber, Text(order.InvoiceLine), order.Withdrawn ? "withdrawn" : "corrected", Text(order.Quantity),
        Text(order.UnitNetPrice), Text(order.PreSalesIncentiveTotal), order.Reason);

    /// <summary>SHA-256 over texts, each with its length.</summary>
    public static string Of(params ReadOnlySpan<string> texts)
    {
        using var hash = new TextHash();
        foreach (var text in texts)
            hash.Append(text);
        return hash.End();
    }

    // 50 and 50.00 are one price.
    private static string Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
