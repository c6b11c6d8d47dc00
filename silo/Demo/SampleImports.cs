namespace PartnerConnect.Silo.Demo;

/// <summary>Writes the sample partners and products as the imports take them.</summary>
internal static class SampleImports
{
    public static string Partners(IEnumerable<SamplePartner> partners) =>
        CsvText.Row(
            "PartnerId", "Name", "Type", "Region", "Country", "City", "AgreementSigned", "OrientationCompleted",
            "SalesCertified", "TechnicalCertified", "BrandAligned")
        + string.Concat(partners.Select(partner => CsvText.Row(
            partner.PartnerId, partner.Name, partner.Type.ToString(), partner.Region.Id, partner.Country, partner.City,
            CsvText.Of(partner.AgreementSigned), CsvText.Of(partner.OrientationCompleted),
            CsvText.Of(partner.SalesCertified), CsvText.Of(partner.TechnicalCertified),
            CsvText.Of(partner.BrandAligned))));

    public static string Catalogue(IEnumerable<SampleProduct> products) =>
        CsvText.Row("ManufacturerPartNumber", "Description", "Category", "Subcategory", "Msrp")
        + string.Concat(products.Select(product => CsvText.Row(
            product.PartNumber, product.Description, product.Category, product.Subcategory, CsvText.Of(product.Msrp))));
}
