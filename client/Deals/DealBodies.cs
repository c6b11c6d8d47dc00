using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Nfr;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Gateway.Deals;

/// <summary>A deal that is registered.</summary>
internal sealed record DealBody(
    EndCustomerBody EndCustomer, ImmutableArray<DealProductBody> Products, Money Value, DateOnly CloseOn, bool TenderPublished = false)
{
    private const int MostProducts = 100;

    private const int MostUnits = 100_000;

    private const int LongestPart = 50;

    /// <summary>The request, or what cannot be read of it.</summary>
    public ProblemHttpResult? TryRead(string? key, string by, out DealRequest? request)
    {
        request = null;
        if (!OrderIds.IsWellFormed(key ?? ""))
            return DealKeys.Missing();
        if (EndCustomer.Fault() is { } fault)
            return Problem.Invalid($"endCustomer.{fault.Field}", fault.Message);
        if (Products.IsDefaultOrEmpty || Products.Length > MostProducts || Products.Any(product => product is null))
            return Problem.Invalid("products", $"A deal has 1 to {MostProducts} products.");
        if (Products.FirstOrDefault(product => product.ManufacturerPartNumber.Length is 0 or > LongestPart) is not null)
            return Problem.Invalid("products.manufacturerPartNumber", $"The part number has 1 to {LongestPart} characters.");
        if (Products.FirstOrDefault(product => product.Quantity is < 1 or > MostUnits) is not null)
            return Problem.Invalid("products.quantity", $"The quantity is a whole number from 1 to {MostUnits}.");
        if (Products.DistinctBy(product => product.ManufacturerPartNumber, StringComparer.Ordinal).Count() < Products.Length)
            return Problem.Invalid("products", "Each product stands once, with all of its units.");
        if (Value.MinorUnits <= 0)
            return Problem.Invalid("value", "The value is more than 0.");

        request = new DealRequest
        {
            Key = key!,
            EndCustomer = EndCustomer.ToWire(),
            Products = [.. Products.Select(product => new DealProduct(product.ManufacturerPartNumber, product.Quantity))],
            Value = Value,
            CloseOn = CloseOn,
            TenderPublished = TenderPublished,
            By = by,
        };
        return null;
    }
}

/// <summary>The end customer of a deal.</summary>
internal sealed record EndCustomerBody(string Name, string Country, string? Domain = null, string? VatNumber = null, string? City = null)
{
    private const int LongestName = 200;

    private const int LongestCity = 100;

    private const int LongestNumber = 30;

    public EndCustomerFault? Fault() =>
        Name.Trim().Length is 0 or > LongestName ? new("name", $"The name has 1 to {LongestName} characters.")
        : City?.Trim().Length > LongestCity ? new("city", $"The city has at most {LongestCity} characters.")
        : VatNumber?.Length > LongestNumber ? new("vatNumber", $"The VAT number has at most {LongestNumber} characters.")
        : EndCustomerCheck.Find(new EndCustomer(Name, Country, Given(Domain), Given(VatNumber)));

    public DealEndCustomer ToWire() => new(Name.Trim(), Country, Given(Domain), Given(VatNumber), Given(City));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A product of a deal.</summary>
internal sealed record DealProductBody(string ManufacturerPartNumber, int Quantity);

/// <summary>An opportunity for the Global Deal Desk.</summary>
internal sealed record GlobalDealBody(
    string EndCustomer, ImmutableArray<string> Regions, [property: JsonConverter(typeof(ProseJsonConverter))] string Description)
{
    private const int LongestName = 200;

    private const int MostRegions = 200;

    private const int LongestRegion = 100;

    /// <summary>The request, or what cannot be read of it.</summary>
    public ProblemHttpResult? TryRead(string? key, string by, out GlobalDealRequest? request)
    {
        request = null;
        if (!OrderIds.IsWellFormed(key ?? ""))
            return DealKeys.Missing();
        if (EndCustomer.Trim().Length is 0 or > LongestName)
            return Problem.Invalid("endCustomer", $"The end customer's name has 1 to {LongestName} characters.");
        if (Regions.IsDefaultOrEmpty || Regions.Length > MostRegions || Regions.Any(region => region is not { Length: >= 1 and <= LongestRegion }))
            return Problem.Invalid("regions", "The regions are ids of regions, such as benelux and dach.");
        if (Description.Trim().Length is 0 or > Prose.Longest)
            return Problem.Invalid("description", $"The description has 1 to {Prose.Longest} characters.");
        request = new GlobalDealRequest(key!, EndCustomer.Trim(), Regions, Description.Trim(), by);
        return null;
    }
}

/// <summary>Where a step of the Global Deal Desk stands.</summary>
internal sealed record GlobalDealStepBody(
    GlobalDealStepStatus Status, string Owner, [property: JsonConverter(typeof(ProseJsonConverter))] string? Note = null);

/// <summary>The keys under which a call is made once.</summary>
internal static class DealKeys
{
    public const string Header = "Idempotency-Key";

    public static ProblemHttpResult Missing() => Problem.Invalid(Header, $"{Header} is needed: {OrderIds.Rule}.");
}
