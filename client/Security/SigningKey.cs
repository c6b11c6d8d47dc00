using System.Security.Cryptography;

namespace PartnerConnect.Gateway.Security;

/// <summary>The key that signs tokens where no identity provider does.</summary>
/// <param name="Bytes">32 bytes or more.</param>
internal sealed record SigningKey(byte[] Bytes)
{
    public const string Issuer = "partnerconnect";

    private const int ShortestKey = 32;

    public static SigningKey Read(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= ShortestKey
            ? new SigningKey(bytes[..length])
            : throw new InvalidOperationException(
                $"PartnerConnect:Auth:SigningKey must be the base64 of at least {ShortestKey} random bytes.");
    }

    public static SigningKey ForDevelopment(byte[]? given)
    {
        if (given is { Length: < ShortestKey })
            throw new InvalidOperationException($"The development signing key must have at least {ShortestKey} bytes.");
        return new SigningKey(given ?? RandomNumberGenerator.GetBytes(ShortestKey));
    }
}
