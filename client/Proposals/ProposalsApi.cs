using System.Security.Claims;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Proposals;

/// <summary>What the guide says may happen, and the people who decide whether it does.</summary>
internal static class ProposalsApi
{
    internal static readonly string[] Statuses = Enum.GetNames<ProposalStatus>();

    public static void MapProposals(this WebApplication app)
    {
        var proposals = app.MapGroup("/v1/proposals").WithTags("Proposals");

        proposals.MapGet("/", ListAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithSummary("Proposals in the order of their ids; of those with status open the soonest to expire first.");
        proposals.MapGet("/{proposalId}", FindAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("A proposal as it stands.");
        proposals.MapPost("/{proposalId}/approve", ApproveAsync).RequireAuthorization(Policies.DecideProposal)
            .WithSummary("Approves a proposal; the same answer again changes nothing.");
        proposals.MapPost("/{proposalId}/reject", RejectAsync).RequireAuthorization(Policies.DecideProposal)
            .WithSummary("Rejects a proposal; the same answer again changes nothing.");
        proposals.MapPost("/{proposalId}/answer", AnswerAsync).RequireAuthorization(Policies.AnswerProposal)
            .WithSummary("Takes the partner's own answer to an open proposal; the same answer again changes nothing.");
    }

    private static async Task<Results<Ok<Page<ProposalView>>, ProblemHttpResult>> ListAsync(
        string? status, string? region, string? partnerId, string? cursor, string? limit, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } fault)
            return fault;
        if (ListFilter.TryReadOneOf("status", status, Statuses, out var known) is { } badStatus)
            return badStatus;
        if (ListFilter.TryReadRegion(region, out var inRegion) is { } badRegion)
            return badRegion;
        if (!string.IsNullOrEmpty(partnerId) && !PartnerIds.IsWellFormed(partnerId))
            return Problem.Invalid("partnerId", $"A partner's id is {PartnerIds.Rule}.");

        var query = new ProposalQuery { Status = known, Region = inRegion, PartnerId = string.IsNullOrEmpty(partnerId) ? null : partnerId };
        if (!ProposalCursor.TryRead(page.After, query, out var after))
            return Problem.Invalid("cursor", "The cursor is the text of next from the page before, unchanged.");
        var directory = cluster.GetGrain<IPartnerDirectory>(GrainKeys.Directory);
        var found = await user.ListAsync(
            inRegion, page.Limit, each => directory.Proposals(query with { Region = each, After = after }, page.Limit), RegionOrders.Of(query));
        return TypedResults.Ok(page.Of(found, proposal => ProposalCursor.Of(proposal, query)));
    }

    private static async Task<Results<Ok<ProposalView>, ProblemHttpResult>> FindAsync(string proposalId, IClusterClient cluster) =>
        await Partner(proposalId, cluster).Find(proposalId) is { } proposal ? TypedResults.Ok(proposal) : Problem.NotFound();

    private static Task<Results<Ok<ProposalView>, ProblemHttpResult>> ApproveAsync(
        string proposalId, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        DecideAsync(proposalId, approve: true, body, user, cluster);

    private static Task<Results<Ok<ProposalView>, ProblemHttpResult>> RejectAsync(
        string proposalId, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        DecideAsync(proposalId, approve: false, body, user, cluster);

    private static async Task<Results<Ok<ProposalView>, ProblemHttpResult>> DecideAsync(
        string proposalId, bool approve, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        var reason = body.Reason.Trim();
        if (reason.Length is 0 or > Prose.Longest)
            return Problem.Invalid("reason", $"The reason has 1 to {Prose.Longest} characters.");

        return Told(await Partner(proposalId, cluster).Decide(new ProposalDecision(proposalId, approve, user.Actor(), reason)));
    }

    private static async Task<Results<Ok<ProposalView>, ProblemHttpResult>> AnswerAsync(
        string proposalId, AnswerBody body, IClusterClient cluster)
    {
        var text = body.Answer.Trim();
        if (text.Length is 0 or > Prose.Longest)
            return Problem.Invalid("answer", $"The answer has 1 to {Prose.Longest} characters.");
        return Told(await Partner(proposalId, cluster).Answer(proposalId, text));
    }

    // That the id names a partner was seen to at the door.
    private static IPartnerProposals Partner(string proposalId, IClusterClient cluster) =>
        cluster.GetGrain<IPartnerProposals>(GrainKeys.Partner(GrainKeys.PartnerOf(proposalId)!));

    private static Results<Ok<ProposalView>, ProblemHttpResult> Told(ProposalAnswer? answer) => answer switch
    {
        null => Problem.NotFound(),
        { Refusal: null } => TypedResults.Ok(answer.Proposal),
        _ => ProposalRefusals.Of(answer),
    };
}

/// <summary>What a partner says to a proposal.</summary>
internal sealed record AnswerBody([property: JsonConverter(typeof(ProseJsonConverter))] string Answer);

/// <summary>Why somebody decides as they do.</summary>
internal sealed record ReasonBody([property: JsonConverter(typeof(ProseJsonConverter))] string Reason);
