using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Mdf;

namespace PartnerConnect.Gateway.Mdf;

/// <summary>A file that proves a claim: PDF, PNG or JPEG, known by what it begins with and not by what it is called.</summary>
internal static class MdfProofFile
{
    public const int Largest = 8 * 1024 * 1024;

    private const int LongestName = 200;

    private static readonly (string Type, byte[] Start)[] Kinds =
    [
        ("application/pdf", "%PDF-"u8.ToArray()),
        ("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ("image/jpeg", [0xFF, 0xD8, 0xFF]),
    ];

    /// <summary>Reads the body of a request.</summary>
    /// <returns>The file with what is told of it, or what is wrong.</returns>
    public static async Task<(MdfProof? Proof, byte[] Content, ProblemHttpResult? Fault)> ReadAsync(
        HttpRequest request, string? name, CancellationToken cancellation)
    {
        if (request.ContentLength > Largest)
            return (null, [], TooLarge());
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellation);
        if (content.Length > Largest)
            return (null, [], TooLarge());

        var octets = content.ToArray();
        var type = Array.Find(Kinds, kind => octets.AsSpan().StartsWith(kind.Start)).Type;
        if (type is null)
            return (null, [], Problem.Invalid("proof", "The body is the file that proves the claim: a PDF, a PNG or a JPEG."));
        var told = (name ?? "").Trim();
        if (told.Length is 0 or > LongestName || told.Any(char.IsControl))
            return (null, [], Problem.Invalid("fileName", $"The file's name has 1 to {LongestName} characters on one line."));
        return (new MdfProof(told, type, Convert.ToHexStringLower(SHA256.HashData(octets)), octets.Length), octets, null);
    }

    private static ProblemHttpResult TooLarge() => Problem.OfStatus(413, $"A proof has at most {Largest / 1024 / 1024} MB.");
}
