using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Gateway.Xlsx;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Rebates;

/// <summary>The LEAP rebate: what accrues, what was settled, and what was paid.</summary>
internal static class LeapApi
{
    private const int LongestReference = 100;

    private static readonly string[] YesOrNo = ["true", "false"];

    public static void MapLeap(this WebApplication app)
    {
        app.MapGet("/v1/partners/{partnerId}/leap", OfPartnerAsync).RequireAuthorization(Policies.ReadPartner).WithTags("Rebates")
            .WithSummary("The quarter's rebate as it accrues, what settled quarters are corrected by, and every statement.");

        var statements = app.MapGroup("/v1/leap/statements").WithTags("Rebates");
        statements.MapGet("/", ListAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithSummary("Statements of all partners by id; of a quarter, or those that are still to be paid.");
        statements.MapGet("/{statementId}", FindAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("A statement as it was settled, with its lines in groups, its text and the hash of it.");
        statements.MapGet("/{statementId}/statement.csv", CsvAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("The same as a file for spreadsheets.");
        statements.MapGet("/{statementId}/statement.xlsx", XlsxAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("The same as a workbook.");
        statements.MapPut("/{statementId}/payment", PayAsync).RequireAuthorization(Policies.PayRebate)
            .WithSummary("Records that a statement was paid, once; the same payment again changes nothing.");
    }

    private static async Task<Results<Ok<LeapView>, ProblemHttpResult>> OfPartnerAsync(string partnerId, IClusterClient cluster) =>
        await cluster.GetGrain<IPartnerLeap>(GrainKeys.Partner(partnerId)).Leap() is { } leap ? TypedResults.Ok(leap) : Problem.NotFound();

    private static async Task<Results<Ok<Page<LeapStatementView>>, ProblemHttpResult>> ListAsync(
        string? region, string? quarter, string? unpaid, string? cursor, string? limit, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } fault)
            return fault;
        if (ListFilter.TryReadRegion(region, out var inRegion) is { } badRegion)
            return badRegion;
        if (ListFilter.TryReadOneOf("unpaid", unpaid, YesOrNo, out var only) is { } badWord)
            return badWord;
        if (!string.IsNullOrEmpty(quarter) && !FiscalQuarter.TryParse(quarter, null, out _))
            return Problem.Invalid("quarter", "The quarter is written like FY25-Q1.");
        var query = new LeapStatementQuery(Quarter: string.IsNullOrEmpty(quarter) ? null : quarter, Unpaid: only == "true", After: page.After);
        var found = await user.ListAsync(
            inRegion, page.Limit, each => Desk(cluster).List(query with { Region = each }, page.Limit), RegionOrders.Compare);
        return TypedResults.Ok(page.Of(found, statement => statement.Id));
    }

    private static async Task<Results<Ok<LeapStatementView>, ProblemHttpResult>> FindAsync(string statementId, IClusterClient cluster) =>
        await Desk(cluster).Find(statementId) is { } statement ? TypedResults.Ok(statement) : Problem.NotFound();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> CsvAsync(string statementId, IClusterClient cluster) =>
        await Desk(cluster).Find(statementId) is { } statement
            ? TypedResults.File(LeapStatementFile.Csv(statement), "text/csv; charset=utf-8", $"{statementId}.csv")
            : Problem.NotFound();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> XlsxAsync(string statementId, IClusterClient cluster) =>
        await Desk(cluster).Find(statementId) is { } statement
            ? TypedResults.File(LeapStatementFile.Xlsx(statement), TableFile.WorkbookType, $"{statementId}.xlsx")
            : Problem.NotFound();

    private static async Task<Results<Ok<LeapPaymentAnswer>, ProblemHttpResult>> PayAsync(
        string statementId, PaymentBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        var reference = body.Reference.Trim();
        if (reference.Length is 0 or > LongestReference || reference.Any(char.IsControl))
            return Problem.Invalid("reference", $"The reference has 1 to {LongestReference} characters on one line.");

        // That the id names a partner was seen to at the door.
        var answer = await cluster.GetGrain<IPartnerLeap>(GrainKeys.Partner(GrainKeys.PartnerOf(statementId)!))
            .Pay(new(statementId, body.PaidOn, reference, user.Actor()));
        return answer switch
        {
            null => Problem.NotFound(),
            { Refusal: null } => TypedResults.Ok(answer),
            _ => Problem.Refused(
                answer.Refusal, answer.Rule, LeapWords.Message(answer),
                ("statement", answer.Statement), ("payment", answer.Payment), ("decisionId", answer.DecisionId)),
        };
    }

    private static ILeapDesk Desk(IClusterClient cluster) => cluster.GetGrain<ILeapDesk>(GrainKeys.LeapDesk);
}

/// <summary>A payment that is recorded.</summary>
internal sealed record PaymentBody(DateOnly PaidOn, string Reference);
