using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PartnerConnect.Programme.Deals;

/// <summary>Takes from an enterprise's name what people write differently: case, marks, punctuation, legal form.</summary>
internal static class EndCustomerWords
{
    private static readonly FrozenSet<string> LegalForms = FrozenSet.ToFrozenSet(
        [
            "BV", "NV", "VOF", "CV", "BVBA", "SPRL", "CVBA", "SCRL", "VZW", "ASBL", "IVZW", "AISBL", "STICHTING",
            "GMBH", "MBH", "AG", "KG", "KGAA", "OHG", "UG", "EV", "EG", "GBR", "SE",
            "SA", "SAS", "SASU", "SARL", "SRL", "SNC", "SCA", "SCOP", "EURL", "SPA", "SL", "SLU", "SLL", "LDA",
            "LTD", "LIMITED", "PLC", "LLP", "LP", "LLC", "INC", "INCORPORATED", "CORP", "CORPORATION", "CO", "COMPANY", "CIC", "DAC",
            "AB", "AS", "ASA", "OY", "OYJ", "APS", "IS", "HB", "KB", "HF", "EHF", "PTY", "PTE", "KK", "GK",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Connections =
        FrozenSet.ToFrozenSet(["AND", "EN", "UND", "ET"], StringComparer.Ordinal);

    // Written out, because string.Normalize does nothing on a machine without ICU: a name is the same on every machine.
    private static readonly FrozenDictionary<int, string> Letters = Folded(
        """
        A ÀÁÂÃÄÅĀĂĄḀẠẢẤẦẨẪẬẮẰẲẴẶǍ
        B ḂḄḆ
        C ÇĆĈĊČḈ
        D ĎḊḌḎḐḒ
        E ÈÉÊËĒĔĖĘĚḔḖḘḚḜẸẺẼẾỀỂỄỆ
        F Ḟ
        G ĜĞĠĢḠ
        H ĤḢḤḦḨḪ
        I ÌÍÎÏĨĪĬĮİḬḮỈỊǏ
        J Ĵ
        K ĶḰḲḴ
        L ĹĻĽḶḸḺḼ
        M ḾṀṂ
        N ÑŃŅŇṄṆṈṊ
        O ÒÓÔÕÖŌŎŐṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢǑ
        P ṔṖ
        R ŔŖŘṘṚṜṞ
        S ŚŜŞŠȘṠṢṤṦṨ
        T ŢŤȚṪṬṮṰ
        U ÙÚÛÜŨŪŬŮŰŲṲṴṶṸṺỤỦỨỪỬỮỰǓǕǗǙǛ
        V ṼṾ
        W ŴẀẂẄẆẈ
        X ẊẌ
        Y ÝŶŸẎỲỴỶỸ
        Z ŹŻŽẐẒẔ
        SS ẞß
        AE ÆǢǼ
        OE Œ
        O ØǾ
        L Ł
        D ĐÐ
        TH Þ
        I ı
        H Ħ
        T Ŧ
        """);

    /// <summary>The words of a name in capitals, without marks and legal form; at least one where the name has a letter or digit.</summary>
    public static ImmutableArray<string> Of(string name)
    {
        var words = Joined(Split(name));
        var meant = words.Where(word => !Connections.Contains(word)).ToList();
        if (meant.Count == 0)
            meant = words;

        // Forms stand behind a name, some before it, and may be all there is of it.
        while (meant.Count > 1 && LegalForms.Contains(meant[^1]))
            meant.RemoveAt(meant.Count - 1);
        while (meant.Count > 1 && LegalForms.Contains(meant[0]) && meant[0].Length > 3)
            meant.RemoveAt(0);
        return [.. meant];
    }

    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var capital = Rune.ToUpperInvariant(Narrow(rune));
            if (Letters.TryGetValue(capital.Value, out var letters))
                word.Append(letters);
            else if (Rune.IsLetterOrDigit(capital))
                word.Append(capital.ToString());
            else if (Separates(rune))
                End();
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    // B.V. is one word, and so is d'Or.
    private static bool Separates(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && rune.Value is not ('.' or '\'' or '’');

    // The wide forms of ASCII that East Asian keyboards write.
    private static Rune Narrow(Rune rune) => rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;

    // "N V" is the form NV as well.
    private static List<string> Joined(List<string> words)
    {
        var joined = new List<string>();
        var open = false;
        foreach (var word in words)
        {
            var isLetter = word.Length == 1 && char.IsLetter(word[0]);
            if (isLetter && open)
                joined[^1] += word;
            else
                joined.Add(word);
            open = isLetter;
        }

        return joined;
    }

    private static FrozenDictionary<int, string> Folded(string lines) => (
        from line in lines.Split('\n')
        let pair = line.TrimEnd().Split(' ')
        from letter in pair[1]
        select KeyValuePair.Create((int)letter, pair[0])).ToFrozenDictionary();
}
