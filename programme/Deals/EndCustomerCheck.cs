using System.Collections.Frozen;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Deals;

/// <summary>What is wrong with an end customer as it was written down.</summary>
/// <param name="Field">The member: <c>name</c>, <c>country</c>, <c>domain</c> or <c>vatNumber</c>.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record EndCustomerFault(string Field, string Message);

/// <summary>Tells whether an end customer is written down so that it can be known again.</summary>
/// <remarks>Source: R61, A30, programme rules section 4 (L08, L09).</remarks>
public static class EndCustomerCheck
{
    private const int LongestDomain = 253;

    // Whoever has its mail there shares the domain with everybody else.
    private static readonly FrozenSet<string> MailProviders = FrozenSet.ToFrozenSet(
        [
            "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "live.nl", "hotmail.nl", "msn.com", "yahoo.com", "icloud.com",
            "me.com", "aol.com", "gmx.de", "gmx.net", "gmx.com", "web.de", "t-online.de", "ziggo.nl", "kpnmail.nl", "xs4all.nl", "planet.nl",
            "telenet.be", "skynet.be", "orange.fr", "free.fr", "wanadoo.fr", "libero.it", "protonmail.com", "proton.me",
        ],
        StringComparer.Ordinal);

    /// <summary>The first thing that is wrong, in the order of the members; nothing where all is well.</summary>
    public static EndCustomerFault? Find(EndCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        if (EndCustomerNames.IsPlaceholder(customer.Name))
            return new("name", "The name is that of the end customer, and no placeholder.");
        if (!Countries.All.Contains(customer.Country))
            return new("country", "The country is one of ISO 3166-1 in two capital letters, such as NL.");
        if (customer.Domain is not null && !IsDomain(customer.Domain))
            return new("domain", "The domain is one of the end customer's own, such as utrecht.nl, and no mail provider's.");
        return customer.VatNumber is null || VatNumbers.IsValid(customer.Country, customer.VatNumber)
            ? null
            : new("vatNumber", "The VAT number has the format of the country that its prefix names, or that of the end customer's.");
    }

    private static bool IsDomain(string text) =>
        EndCustomerIdentity.DomainOf(text) is { Length: <= LongestDomain } domain
        && domain.Split('.') is { Length: >= 2 } labels
        && labels.All(label => label is { Length: >= 1 and <= 63 } && label[0] != '-' && label[^1] != '-'
            && label.All(character => char.IsLetterOrDigit(character) || character == '-'))
        && !MailProviders.Contains(domain);
}
