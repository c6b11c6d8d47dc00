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
    internal static readonly string[] Statuses = ["Open", "Approved", "Rejected", "CarriedOut", "Lapsed", "ToldOnly", "Expired"];

    public static void MapProposals(this WebApplication app)
    {
        var proposals = app.MapGroup("/v1/proposals").WithTags("Proposals");

        proposals.MapGet("/", ListAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithSummary("Proposals in the order of their ids.");
        proposals.MapPost("/{proposalId}/approve", ApproveAsync).RequireAuthorization(Policies.DecideProposal)
            .WithSummary("Approves a proposal; the same answer again changes nothing.");
        proposals.MapPost("/{proposalId}/reject", RejectAsync).RequireAuthorization(Policies.DecideProposal)
            .WithSummary("Rejects a proposal; the same answer again changes nothing.");
        proposals.MapPost("/{proposalId}/answer", AnswerAsync).RequireAuthorization(Policies.AnswerProposal)
            .WithSummary("Takes the partner's own answer to an open proposal; the same answer again changes nothing.");
    }

    private static async Task<Results<Ok<Page<ProposalView>>, ProblemHttpResult>> ListAsync(
        string? status, string? cursor, string? limit, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } fault)
            return fault;
        var known = Statuses.FirstOrDefault(candidate => candidate.Equals(status, StringComparison.OrdinalIgnoreCase));
        if (known is null && !string.IsNullOrEmpty(status))
            return Problem.Invalid("status", $"The status is one of {string.Join(", ", Statuses)}.");

        var found = await cluster.GetGrain<IPartnerDirectory>(GrainKeys.Directory)
            .Proposals(known, page.After, page.Limit);
        return TypedResults.Ok(page.Of(found, proposal => proposal.Id));
    }

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

        var partner = cluster.GetGrain<IPartnerProposals>(GrainKeys.Partner(GrainKeys.PartnerOf(proposalId)!));
        return Told(await partner.Decide(new ProposalDecision(proposalId, approve, user.Actor(), reason)));
    }

    private static async Task<Results<Ok<ProposalView>, ProblemHttpResult>> AnswerAsync(
        string proposalId, AnswerBody body, IClusterClient cluster)
    {
        var text = body.Answer.Trim();
        if (text.Length is 0 or > Prose.Longest)
            return Problem.Invalid("answer", $"The answer has 1 to {Prose.Longest} characters.");
        return Told(await cluster.GetGrain<IPartnerProposals>(GrainKeys.Partner(GrainKeys.PartnerOf(proposalId)!)).Answer(proposalId, text));
    }

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
