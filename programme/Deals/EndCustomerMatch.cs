namespace PartnerConnect.Programme.Deals;

/// <summary>How two end customers compare.</summary>
public enum EndCustomerLikeness
{
    /// <summary>They have nothing in common that a person should look at.</summary>
    Different = 1,

    /// <summary>They may be one, and a person who approves sees them side by side.</summary>
    Similar = 2,

    /// <summary>They are one: a protection of the one is a protection of the other.</summary>
    Same = 3,
}

/// <summary>Compares end customers.</summary>
/// <remarks>
/// Two are the same where VAT number, domain or name agree in one country, unless both have a VAT number and these differ:
/// two enterprises may share a name, a group of them a domain. Symmetric, and every end customer is the same as itself.
/// Source: R62, A30.
/// </remarks>
public static class EndCustomerMatch
{
    /// <summary>From how many hundredths of common pairs of letters on two names are similar.</summary>
    public const int SimilarFrom = 70;

    /// <summary>How two end customers compare.</summary>
    public static EndCustomerLikeness Compare(EndCustomer one, EndCustomer other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (first, second) = (EndCustomerIdentity.Of(one), EndCustomerIdentity.Of(other));
        return first.Country != second.Country ? EndCustomerLikeness.Different
            : AreSame(first, second) ? EndCustomerLikeness.Same
            : SharesDomainOrName(first, second) || HaveOneLabel(first, second) || AreAlike(one.Name, other.Name) ? EndCustomerLikeness.Similar
            : EndCustomerLikeness.Different;
    }

    /// <summary>Whether two identities are of one end customer.</summary>
    public static bool AreSame(EndCustomerIdentity one, EndCustomerIdentity other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Country != other.Country)
            return false;
        return one.VatNumber is { } vat && other.VatNumber is { } otherVat ? vat == otherVat : SharesDomainOrName(one, other);
    }

    private static bool SharesDomainOrName(EndCustomerIdentity one, EndCustomerIdentity other) =>
        (one.Domain is not null && one.Domain == other.Domain)
        || (one.PlainName.Length > 0 && one.PlainName == other.PlainName);

    private static bool HaveOneLabel(EndCustomerIdentity one, EndCustomerIdentity other) =>
        one.Domain is { } domain && other.Domain is { } otherDomain
        && EndCustomerIdentity.Label(domain) == EndCustomerIdentity.Label(otherDomain);

    private static bool AreAlike(string name, string other)
    {
        var (words, others) = (EndCustomerWords.Of(name), EndCustomerWords.Of(other));
        if (words.IsEmpty || others.IsEmpty)
            return false;

        // A part of an enterprise bears the enterprise's name and a few words more.
        var (fewer, more) = words.Length <= others.Length ? (words, others) : (others, words);
        return fewer.All(word => more.Contains(word, StringComparer.Ordinal))
            || CommonPairs(string.Concat(words), string.Concat(others)) >= SimilarFrom;
    }

    /// <summary>The pairs of neighbouring letters that two names have in common, in hundredths of all of them (Dice).</summary>
    private static int CommonPairs(string one, string other)
    {
        var (pairs, others) = (Pairs(one), Pairs(other));
        if (pairs.Count == 0 || others.Count == 0)
            return one == other ? 100 : 0;
        var common = 0;
        var left = others.GroupBy(pair => pair).ToDictionary(group => group.Key, group => group.Count());
        foreach (var pair in pairs)
        {
            if (left.TryGetValue(pair, out var count) && count > 0)
            {
                left[pair] = count - 1;
                common++;
            }
        }

        return 200 * common / (pairs.Count + others.Count);
    }

    private static List<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];
}
