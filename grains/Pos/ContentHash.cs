using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PartnerConnect.GrainInterfaces.Pos;

namespace PartnerConnect.Grains.Pos;

/// <summary>Tells whether two submissions have the same content, whatever lines of a larger file they stood on.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 over the columns and fields, each with its length, so that no two contents run together.</summary>
    public static string Of(PosSubmission submission)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, submission.ZeroSales ? "zero-sales" : "lines");
        foreach (var column in submission.Columns)
            Append(hash, column);
        foreach (var row in submission.Rows)
        {
            foreach (var field in row.Fields)
                Append(hash, field);
            Append(hash, row.UnreadableReason ?? "");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 over a version's content and what is corrected of it, whatever the order of lines and columns.</summary>
    public static string Of(string amended, PosAmendment amendment)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, "amendment");
        Append(hash, amended);
        foreach (var line in amendment.Lines.OrderBy(line => line.Line))
        {
            Append(hash, string.Create(CultureInfo.InvariantCulture, $"{line.Line} {(line.Withdraw ? "withdrawn" : "corrected")} {line.Fields.Count}"));
            foreach (var (column, text) in line.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            {
                Append(hash, column);
                Append(hash, text);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 over what a line is to count for and why.</summary>
    public static string Of(PosCorrectionOrder order) => Of(
        order.InvoiceNumber, Text(order.InvoiceLine), order.Withdrawn ? "withdrawn" : "corrected", Text(order.Quantity),
        Text(order.UnitNetPrice), Text(order.PreSalesIncentiveTotal), order.Reason);

    /// <summary>SHA-256 over texts, each with its length.</summary>
    public static string Of(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
            Append(hash, text);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // 50 and 50.00 are one price.
    private static string Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private static void Append(IncrementalHash hash, string text)
    {
        var octets = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(octets.Length));
        hash.AppendData(octets);
    }
}
