using System.Collections.Frozen;
using System.Text;

namespace PartnerConnect.Programme.Pos;

/// <summary>Tells a named end customer from a placeholder, from the partner itself and from another partner (L08).</summary>
public static class EndCustomerNames
{
    // In the forms that Plain makes: capitals, letters and digits alone.
    private static readonly FrozenSet<string> Placeholders = FrozenSet.ToFrozenSet(
        [
            "VARIOUS", "VARIOUSCUSTOMERS", "DIVERS", "DIVERSE", "DIVERSEN", "MISC", "MISCELLANEOUS", "OTHER", "OTHERS",
            "CASH", "CASHSALE", "CASHSALES", "CASHCUSTOMER", "CONTANT", "KONTANT", "BARVERKAUF",
            "BALIEVERKOOP", "COUNTERSALE", "COUNTERSALES", "WALKIN", "WALKINCUSTOMER", "CUSTOMER", "ENDCUSTOMER",
            "ENDUSER", "CONSUMER", "ANONYMOUS", "UNKNOWN", "ONBEKEND", "UNBEKANNT", "INCONNU", "NONE", "NA", "TBD",
            "TEST",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a name names nobody: one of the usual words, or no letters and digits at all.</summary>
    public static bool IsPlaceholder(string name) => IsPlainPlaceholder(Plain(name));

    /// <summary>Whether a name of which <see cref="Plain"/> has been made names nobody.</summary>
    internal static bool IsPlainPlaceholder(string plain) => plain.Length == 0 || Placeholders.Contains(plain);

    /// <summary>Whether two names differ at most in case, spaces and punctuation.</summary>
    public static bool AreSame(string name, string other)
    {
        var plain = Plain(name);
        return plain.Length > 0 && plain == Plain(other);
    }

    /// <summary>A name with nothing but its letters and digits, in capitals: names that people take for the same are the
    /// same.</summary>
    public static string Plain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = new StringBuilder(name.Length);
        Span<char> letter = stackalloc char[2];
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                plain.Append(letter[..Rune.ToUpperInvariant(rune).EncodeToUtf16(letter)]);
        }

        return plain.ToString();
    }
}
