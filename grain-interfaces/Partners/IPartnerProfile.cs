using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Partners;

/// <summary>Who a partner is. One activation is one partner; the key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-profile"), Alias("partner-profile")]
public interface IPartnerProfile : IGrainWithStringKey
{
    /// <summary>Takes the partner in, or replaces what is known of it; the same profile twice changes nothing.</summary>
    /// <param name="profile">The whole profile.</param>
    [Alias("enrol")]
    Task<EnrolAnswer> Enrol(PartnerProfile profile);

    /// <summary>The profile, or nothing where the partner was never taken in.</summary>
    [Alias("find"), ReadOnly]
    Task<PartnerProfile?> Find();
}

/// <summary>Who a partner is and which requirements it meets beside its sales.</summary>
[GenerateSerializer, Alias("partner-profile-value"), Immutable]
public sealed record PartnerProfile
{
    /// <summary>The vendor's number for the partner, 1 to 40 letters, digits, dots, dashes or underscores.</summary>
    [Id(0)] public required string PartnerId { get; init; }

    /// <summary>The company's name.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>One of the guide's five partner types, by its name (R2).</summary>
    [Id(2)] public required string Type { get; init; }

    /// <summary>The region's id; it decides currency, time zone and thresholds, and does not change (A35).</summary>
    [Id(3)] public required string Region { get; init; }

    /// <summary>The ISO 3166-1 code of the country.</summary>
    [Id(4)] public required string Country { get; init; }

    /// <summary>The city.</summary>
    [Id(5)] public required string City { get; init; }

    /// <summary>The day on which the agreement was signed, if it was (R28).</summary>
    [Id(6)] public DateOnly? AgreementSigned { get; init; }

    /// <summary>The day on which the orientation was completed, if it was (R32).</summary>
    [Id(7)] public DateOnly? OrientationCompleted { get; init; }

    /// <summary>People with a sales certificate, 0 to 10,000 (R51).</summary>
    [Id(8)] public int SalesCertified { get; init; }

    /// <summary>People with a technical certificate, 0 to 10,000 (R51).</summary>
    [Id(9)] public int TechnicalCertified { get; init; }

    /// <summary>Whether every item of brand alignment is met (R38 to R42).</summary>
    [Id(10)] public bool BrandAligned { get; init; }

    /// <summary>The items that are met, by their names in <see cref="Programme.Partners.BrandItems"/>; empty where only
    /// <see cref="BrandAligned"/> is told (A42).</summary>
    [Id(11)] public ImmutableArray<string> BrandItems { get; init; } = [];
}

/// <summary>Why a profile is refused.</summary>
public static class EnrolRefusals
{
    /// <summary>The guide has no such region.</summary>
    public const string UnknownRegion = "UnknownRegion";

    /// <summary>The partner belongs to another region already (A35).</summary>
    public const string RegionIsFixed = "RegionIsFixed";

    /// <summary>The partner type is none of the five.</summary>
    public const string UnknownType = "UnknownType";

    /// <summary>An item of brand alignment is none of the five, or some are told and all at once.</summary>
    public const string WrongBrandItems = "WrongBrandItems";
}

/// <summary>What became of a profile.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Refusal">One of <see cref="EnrolRefusals"/>, or nothing where the profile was taken.</param>
/// <param name="Message">What is wrong and what would be right, where it was refused.</param>
[GenerateSerializer, Alias("enrol-answer"), Immutable]
public sealed record EnrolAnswer(
    [property: Id(0)] string PartnerId, [property: Id(1)] string? Refusal, [property: Id(2)] string? Message);
