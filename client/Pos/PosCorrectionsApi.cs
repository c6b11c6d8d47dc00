using System.Security.Claims;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Nfr;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Lines of closed weeks, corrected by entries that name them.</summary>
internal static class PosCorrectionsApi
{
    private const string IdempotencyKey = "Idempotency-Key";

    public static void MapPosCorrections(this WebApplication app)
    {
        var corrections = app.MapGroup("/v1/partners/{partnerId}/pos/corrections").WithTags("Point of sale");

        corrections.MapPost("/", CorrectAsync).RequireAuthorization(Policies.CorrectPos)
            .WithSummary("Corrects a line of a closed week by an entry of its own; the same Idempotency-Key is the same correction.");
        corrections.MapGet("/", ListAsync).RequireAuthorization(Policies.ReadLines)
            .WithSummary("Corrections of lines of closed weeks, in the order in which they were made.");
    }

    private static async Task<Results<Ok<PosCorrectionView>, ProblemHttpResult>> CorrectAsync(
        string partnerId,
        [FromHeader(Name = IdempotencyKey)] string? idempotencyKey,
        PosCorrectionBody body,
        ClaimsPrincipal user,
        IClusterClient cluster,
        CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(idempotencyKey) && !OrderIds.IsWellFormed(idempotencyKey))
            return Problem.Invalid(IdempotencyKey, $"{IdempotencyKey} is left out, or {OrderIds.Rule}.");
        if (FindFault(body) is { } fault)
            return fault;

        var order = new PosCorrectionOrder
        {
            CorrectionId = string.IsNullOrEmpty(idempotencyKey) ? null : idempotencyKey,
            InvoiceNumber = body.InvoiceNumber.Trim(),
            InvoiceLine = body.InvoiceLine,
            Withdrawn = body.Withdrawn,
            Quantity = body.Quantity,
            UnitNetPrice = body.UnitNetPrice,
            PreSalesIncentiveTotal = body.PreSalesIncentiveTotal,
            Reason = body.Reason.Trim(),
            By = user.Actor(),
        };
        var answer = await Retries.AskAsync(
            () => cluster.GetGrain<IPartnerPos>(GrainKeys.Partner(partnerId)).Correct(order), cancellation);
        return answer switch
        {
            null => Problem.NotFound(),
            { Correction: { } correction } => TypedResults.Ok(correction),
            _ => Problem.Refused(answer.Refusal!, null, answer.Message!, ("field", answer.Field)),
        };
    }

    private static ProblemHttpResult? FindFault(PosCorrectionBody body)
    {
        if (body.InvoiceNumber.Trim().Length is 0 or > PosReportCheck.LongestInvoiceNumber)
            return Problem.Invalid("invoiceNumber", $"The invoice number has 1 to {PosReportCheck.LongestInvoiceNumber} characters.");
        if (body.InvoiceLine < 1)
            return Problem.Invalid("invoiceLine", "The invoice line is a whole number of 1 or more.");
        if (body.Reason.Trim().Length is 0 or > Prose.Longest)
            return Problem.Invalid("reason", $"The reason has 1 to {Prose.Longest} characters.");
        var says = body.Quantity is not null || body.UnitNetPrice is not null || body.PreSalesIncentiveTotal is not null;
        return body.Withdrawn == says
            ? Problem.Invalid(
                "withdrawn", "Say what the line is to count for by quantity, unitNetPrice or preSalesIncentiveTotal, or that it is withdrawn.")
            : null;
    }

    private static async Task<Results<Ok<Page<PosCorrectionView>>, ProblemHttpResult>> ListAsync(
        string partnerId, string? week, string? cursor, string? limit, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } badPage)
            return badPage;
        if (!PosPlaces.TryReadSequence(page.After, out var after))
            return Problem.Invalid("cursor", "The cursor is the text of next from the page before, unchanged.");
        PosWeek? inWeek = null;
        if (!string.IsNullOrEmpty(week))
        {
            if (!PosWeek.TryParse(week, null, out var named))
                return Problem.Invalid("week", "The week is an ISO week of the years 2000 to 2099, such as 2024-W15.");
            inWeek = named;
        }

        if (await cluster.GetGrain<IPartnerProfile>(GrainKeys.Partner(partnerId)).Find() is null)
            return Problem.NotFound();
        var found = await cluster.GetGrain<IPosDesk>(GrainKeys.PosDesk)
            .Corrections(new PosCorrectionQuery(partnerId, inWeek, after), page.Limit);
        return TypedResults.Ok(page.Of(found, PosPlaces.Of));
    }
}

/// <summary>What a line of a closed week is to count for; what is not said stays.</summary>
internal sealed record PosCorrectionBody(
    string InvoiceNumber,
    int InvoiceLine,
    [property: JsonConverter(typeof(ProseJsonConverter))] string Reason,
    int? Quantity = null,
    decimal? UnitNetPrice = null,
    decimal? PreSalesIncentiveTotal = null,
    bool Withdrawn = false);
