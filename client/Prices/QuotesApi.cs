using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Prices;

namespace PartnerConnect.Gateway.Prices;

/// <summary>What a basket costs a partner.</summary>
internal static class QuotesApi
{
    public static void MapQuotes(this WebApplication app) =>
        app.MapPost("/v1/partners/{partnerId}/quotes", QuoteAsync).RequireAuthorization(Policies.ReadPartner).WithTags("Prices")
            .WithSummary("What a basket costs, with every discount in its order, before and with VAT; nothing is kept of it.");

    private static async Task<Results<Ok<QuoteAnswer>, ProblemHttpResult>> QuoteAsync(string partnerId, QuoteBody body, IClusterClient cluster)
    {
        if (body.TryRead(out var request) is { } fault)
            return fault;
        var answer = await cluster.GetGrain<IPartnerPrices>(GrainKeys.Partner(partnerId)).Quote(request!);
        return answer switch
        {
            null => Problem.NotFound(),
            { Refusal: null } => TypedResults.Ok(answer),
            { Refusal: "DayPassed" } => Problem.Invalid("day", "The day is today or a later one, in the partner's region."),
            _ => Problem.Refused(
                answer.Refusal, answer.Rule, $"No price is quoted: {answer.Refusal}.",
                ("day", answer.Day), ("unknownProducts", answer.UnknownProducts.IsDefaultOrEmpty ? null : answer.UnknownProducts)),
        };
    }
}

/// <summary>A basket to quote.</summary>
internal sealed record QuoteBody(
    ImmutableArray<QuoteLineBody> Lines, string? DealRegistrationId = null, string? Country = null, DateOnly? Day = null)
{
    private const int MostLines = 200;

    private const int MostUnits = 100_000;

    private const int LongestPart = 50;

    private const int LongestId = 80;

    /// <summary>The request, or what cannot be read of it.</summary>
    public ProblemHttpResult? TryRead(out QuoteRequest? request)
    {
        request = null;
        if (Lines.IsDefaultOrEmpty || Lines.Length > MostLines || Lines.Any(line => line is null))
            return Problem.Invalid("lines", $"A basket has 1 to {MostLines} lines.");
        if (Lines.FirstOrDefault(line => line.ManufacturerPartNumber.Length is 0 or > LongestPart) is not null)
            return Problem.Invalid("lines.manufacturerPartNumber", $"The part number has 1 to {LongestPart} characters.");
        if (Lines.FirstOrDefault(line => line.Quantity is < 1 or > MostUnits) is not null)
            return Problem.Invalid("lines.quantity", $"The quantity is a whole number from 1 to {MostUnits}.");
        if (Lines.DistinctBy(line => line.ManufacturerPartNumber, StringComparer.Ordinal).Count() < Lines.Length)
            return Problem.Invalid("lines", "Each product stands once, with all of its units.");
        if (Country is { } country && (country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
            return Problem.Invalid("country", "The country is its code of two capital letters, such as NL.");
        if (DealRegistrationId is { Length: 0 or > LongestId })
            return Problem.Invalid("dealRegistrationId", $"The id of the deal has 1 to {LongestId} characters, or is left out.");
        request = new(
            [.. Lines.Select(line => new QuoteItem(line.ManufacturerPartNumber, line.Quantity))], DealRegistrationId, Country, Day);
        return null;
    }
}

/// <summary>A product of a basket.</summary>
internal sealed record QuoteLineBody(string ManufacturerPartNumber, int Quantity);
