namespace PartnerConnect.Silo.Demo;

/// <summary>One line of the sample catalogue.</summary>
internal sealed record SampleProduct(
    string PartNumber, string Description, string Category, string Subcategory, decimal Msrp);
