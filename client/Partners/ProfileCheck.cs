using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Partners;

/// <summary>Whether a profile can be read as one, before the programme is asked what it thinks of it.</summary>
internal static class ProfileCheck
{
    private const int LongestName = 200;

    private const int MostCertified = 10_000;

    private const string CountryRule = "The country is its ISO 3166-1 code of two letters.";

    /// <summary>The first thing that is wrong with a profile, or nothing.</summary>
    public static ProfileFault? Find(PartnerProfile profile) =>
        !PartnerIds.IsWellFormed(profile.PartnerId) ? Fault("PartnerId", $"The partner's id is {PartnerIds.Rule}.")
        : Unreadable(profile.Name) ? Fault("Name", TextRule)
        : Unreadable(profile.Type) ? Fault("Type", TextRule)
        : Unreadable(profile.Region) ? Fault("Region", TextRule)
        : Unreadable(profile.City) ? Fault("City", TextRule)
        : !IsCountry(profile.Country) ? new ProfileFault("Country", CountryRule, IsUnknown: true)
        : profile.SalesCertified is < 0 or > MostCertified ? Fault("SalesCertified", CountRule)
        : profile.TechnicalCertified is < 0 or > MostCertified ? Fault("TechnicalCertified", CountRule)
        : null;

    private static string TextRule => $"The field is needed: 1 to {LongestName} characters, no control characters.";

    private static string CountRule => $"The count is a whole number from 0 to {MostCertified}.";

    private static ProfileFault Fault(string field, string message) => new(field, message, IsUnknown: false);

    private static bool Unreadable(string text) => text.Length is 0 or > LongestName || text.Any(char.IsControl);

    private static bool IsCountry(string code) => code.Length == 2 && code.All(char.IsAsciiLetterUpper);
}

/// <summary>What is wrong with a profile.</summary>
/// <param name="Field">The column.</param>
/// <param name="Message">What would be right.</param>
/// <param name="IsUnknown">Whether the field can be read and names nothing that exists.</param>
internal sealed record ProfileFault(string Field, string Message, bool IsUnknown);
