namespace PartnerConnect.Programme.Deals;

/// <summary>The end customer of a deal, as the partner names it.</summary>
/// <param name="Name">Its name, 1 to 200 characters.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Domain">The domain of its website or mail, such as <c>utrecht.nl</c>, where it is known.</param>
/// <param name="VatNumber">Its VAT number, where it is known.</param>
/// <param name="City">Its city, for people who compare, where it is known.</param>
/// <remarks>No contact person: not needed, and personal data. Source: R61.</remarks>
public sealed record EndCustomer(
    string Name, string Country, string? Domain = null, string? VatNumber = null, string? City = null);
