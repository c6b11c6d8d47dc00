namespace PartnerConnect.Silo.Demo;

/// <summary>Names partners: an invented stem, a trade and the legal form of the country.</summary>
internal static class CompanyName
{
    public static string Of(SampleRegion region, int position, string country, Random random)
    {
        var stem = region.CompanyStems[position % region.CompanyStems.Count];
        // Once the stems are used up a numeral keeps names apart.
        var generation = position / region.CompanyStems.Count;
        var numeral = generation == 0 ? "" : $" {generation + 1}";
        return $"{stem}{numeral} {random.Pick(region.CompanyTrades)} {LegalForm(country)}";
    }

    private static string LegalForm(string country) => country switch
    {
        "NL" => "B.V.",
        "BE" => "BV",
        "LU" => "S.à r.l.",
        "DE" or "AT" => "GmbH",
        "CH" => "AG",
        "SE" => "AB",
        "DK" => "ApS",
        "NO" => "AS",
        "FI" => "Oy",
        "ES" => "S.L.",
        "IT" => "S.r.l.",
        "PT" => "Lda.",
        "US" => "LLC",
        "CA" => "Inc.",
        "AU" => "Pty Ltd",
        "SG" => "Pte. Ltd.",
        "JP" => "K.K.",
        "IN" => "Pvt. Ltd.",
        _ => "Ltd",
    };
}
