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

    private static void Append(IncrementalHash hash, string text)
    {
        var octets = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(octets.Length));
        hash.AppendData(octets);
    }
}
