using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Partners;

/// <summary>Partners: who they are and where they stand.</summary>
internal static class PartnersApi
{
    public static void MapPartners(this WebApplication app)
    {
        var partners = app.MapGroup("/v1/partners").WithTags("Partners");

        partners.MapGet("/", ListAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithSummary("Partners in the order of their ids.");
        partners.MapPost("/import", PartnerImport.ImportAsync).RequireAuthorization(Policies.WriteProgramme)
            .TakesCsv(RequestLimits.File)
            .WithSummary("Takes in partners; the same file twice changes nothing, nor does a column that is left out.");
        partners.MapGet("/{partnerId}", FindAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("A partner's profile.");
        partners.MapPut("/{partnerId}", PutAsync).RequireAuthorization(Policies.WriteProgramme)
            .WithSummary("Takes a partner in, or replaces its whole profile: a fact that is left out is gone.");
        partners.MapGet("/{partnerId}/standing", StandingAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("All that is true of a partner now, or was at the end of the day asOf.");
    }

    private static async Task<Results<Ok<Page<PartnerSummary>>, ProblemHttpResult>> ListAsync(
        string? region, string? track, string? cursor, string? limit, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } fault)
            return fault;
        if (ListFilter.TryReadRegion(region, out var inRegion) is { } badRegion)
            return badRegion;
        if (ListFilter.TryReadTrack(track, out var inTrack) is { } badTrack)
            return badTrack;

        var directory = cluster.GetGrain<IPartnerDirectory>(GrainKeys.Directory);
        var found = await user.ListAsync(
            inRegion, page.Limit, each => directory.Partners(each, inTrack, page.After, page.Limit), RegionOrders.Compare);
        return TypedResults.Ok(page.Of(found, partner => partner.PartnerId));
    }

    private static async Task<Results<Ok<PartnerProfile>, ProblemHttpResult>> FindAsync(
        string partnerId, IClusterClient cluster) =>
        await cluster.GetGrain<IPartnerProfile>(GrainKeys.Partner(partnerId)).Find() is { } profile
            ? TypedResults.Ok(profile)
            : Problem.NotFound();

    private static async Task<Results<Ok<PartnerProfile>, ProblemHttpResult>> PutAsync(
        string partnerId, PartnerProfileBody body, IClusterClient cluster, CancellationToken cancellation)
    {
        if (body.PartnerId is not null && body.PartnerId != partnerId)
            return Problem.Invalid("partnerId", "The partner in the body is not the one in the address; leave it out.");
        var profile = body.For(partnerId);
        if (ProfileCheck.Find(profile) is { } fault)
            return Problem.Invalid(InJson(fault.Field), fault.Message);

        // By way of the cohort, so that no partner is ever off the roster.
        var answer = (await Enrolment.EnrolAsync(cluster, [profile], cancellation)).Single();
        return answer.Refusal switch
        {
            null => TypedResults.Ok(profile),
            EnrolRefusals.RegionIsFixed => Problem.Refused(answer.Refusal, "A35", answer.Message ?? ""),
            EnrolRefusals.UnknownType => Problem.Invalid("type", answer.Message ?? ""),
            EnrolRefusals.WrongBrandItems => Problem.Invalid("brandItems", answer.Message ?? ""),
            _ => Problem.Invalid("region", answer.Message ?? ""),
        };
    }

    private static async Task<Results<Ok<Standing>, ProblemHttpResult>> StandingAsync(
        string partnerId, string? asOf, IClusterClient cluster)
    {
        var partner = cluster.GetGrain<IPartnerStanding>(GrainKeys.Partner(partnerId));
        if (string.IsNullOrEmpty(asOf))
            return await partner.Standing() is { } standing ? TypedResults.Ok(standing) : Problem.NotFound();
        if (!DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out var day))
            return Problem.Invalid("asOf", "The day is written as 2024-06-30.");
        return await partner.StandingOn(day) switch
        {
            null => Problem.NotFound(),
            { Standing: { } past } => TypedResults.Ok(past),
            { Refusal: "NotOverYet" } => Problem.Invalid("asOf", "The day is not over yet; without asOf the standing is told as it is now."),
            var none => Problem.Invalid("asOf", $"Nothing is recorded before the partner was taken in on {none.FirstDay:yyyy-MM-dd}."),
        };
    }

    private static string InJson(string field) => char.ToLowerInvariant(field[0]) + field[1..];
}
