using System.Collections.Immutable;

namespace PartnerConnect.Programme.Deals;

/// <summary>By what an end customer is known again, whoever writes it down.</summary>
/// <remarks>Source: R62, A30.</remarks>
public sealed record EndCustomerIdentity
{
    /// <summary>ISO 3166-1 alpha-2, in capitals.</summary>
    public required string Country { get; init; }

    /// <summary>The name's letters and digits in capitals, without marks, legal form and connecting words.</summary>
    public required string PlainName { get; init; }

    /// <summary>The domain in small letters, without scheme, path and <c>www.</c>; nothing where none was told.</summary>
    public string? Domain { get; init; }

    /// <summary>The VAT number's letters and digits with the country's prefix; nothing where none was told.</summary>
    public string? VatNumber { get; init; }

    /// <summary>The identity of an end customer.</summary>
    public static EndCustomerIdentity Of(EndCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var country = customer.Country.Trim().ToUpperInvariant();
        return new EndCustomerIdentity
        {
            Country = country,
            PlainName = PlainNameOf(customer.Name),
            Domain = DomainOf(customer.Domain),
            VatNumber = VatNumberOf(customer.VatNumber, country),
        };
    }

    /// <summary>A name as it is compared: <c>Gemeente Utrecht N.V.</c> and <c>GEMEENTE UTRECHT</c> are one.</summary>
    public static string PlainNameOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(EndCustomerWords.Of(name));
    }

    /// <summary>A domain as it is compared, or nothing where the text holds none.</summary>
    public static string? DomainOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var domain = text.Trim().ToLowerInvariant();
        if (domain.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme)
            domain = domain[(scheme + 3)..];
        domain = domain.Split('/', '?', '#')[0];
        domain = domain[(domain.LastIndexOf('@') + 1)..].Split(':')[0].TrimEnd('.');
        while (domain.StartsWith("www.", StringComparison.Ordinal))
            domain = domain[4..];
        return domain.Length > 0 && domain != "www" ? domain : null;
    }

    /// <summary>A VAT number as it is compared, or nothing where the text holds none.</summary>
    /// <param name="text">The number as it was told, with or without the prefix of its country.</param>
    /// <param name="country">The end customer's country.</param>
    public static string? VatNumberOf(string? text, string country)
    {
        ArgumentNullException.ThrowIfNull(country);
        var plain = string.Concat((text ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var prefix = country == "GR" ? "EL" : country;
        return plain.Length == 0 ? null : plain.StartsWith(prefix, StringComparison.Ordinal) ? plain : prefix + plain;
    }

    /// <summary>Under what an end customer is looked up among many: whoever is the same or similar shares a key with it.</summary>
    public static ImmutableArray<string> KeysOf(EndCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var identity = Of(customer);
        return
        [
            .. EndCustomerWords.Of(customer.Name).Select(word => $"n:{word[..Math.Min(word.Length, KeyLength)]}")
                .Append(identity.Domain is { } domain ? $"d:{Label(domain)}" : null)
                .Append(identity.VatNumber is { } vat ? $"v:{vat}" : null)
                .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The part of a domain that an enterprise chooses: <c>acme</c> of <c>shop.acme.nl</c>.</summary>
    internal static string Label(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length switch
        {
            1 => labels[0],

            // In acme.co.uk the second label is the registry's.
            > 2 when labels[^1].Length == 2 && labels[^2].Length <= 3 => labels[^3],
            _ => labels[^2],
        };
    }

    private const int KeyLength = 3;
}
