using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnerConnect.Gateway.Deals;
using PartnerConnect.Gateway.Nfr;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Proposals;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.Programme;

namespace PartnerConnect.Gateway.Mdf;

/// <summary>Claims of what an activity cost, each with the file that proves it.</summary>
internal static class MdfClaimsApi
{
    private const int LongestReference = 100;

    private static readonly string[] Types = ["application/pdf", "image/png", "image/jpeg"];

    public static void MapMdfClaims(this IEndpointRouteBuilder requests)
    {
        requests.MapPost("/{requestId}/claims", ClaimAsync).RequireAuthorization(Policies.RequestMdf)
            .Accepts<Stream>(Types[0], Types[1..]).WithMetadata(new RequestSizeLimitAttribute(MdfProofFile.Largest + 1))
            .WithSummary("Claims an amount of a cost, with the file that proves it as the body; the same Idempotency-Key is the same claim.");
        var claim = requests.MapGroup("/{requestId}/claims/{claim}");
        claim.MapGet("/proof", ProofAsync).RequireAuthorization(Policies.ReadPartner).WithSummary("The file that proves a claim.");
        claim.MapPost("/accept", AcceptAsync).RequireAuthorization(Policies.DecideMdf)
            .WithSummary("Accepts a claim, whole or in part; the same answer again changes nothing.");
        claim.MapPost("/reject", RejectAsync).RequireAuthorization(Policies.DecideMdf)
            .WithSummary("Rejects a claim; the same answer again changes nothing.");
        claim.MapPut("/payment", PayAsync).RequireAuthorization(Policies.PayRebate)
            .WithSummary("Records that a claim was paid, by another person than those who let it through; the same reference again changes nothing.");
    }

    // The file is there before the claim is: nobody is left with a claim whose proof was lost.
    private static async Task<Results<Ok<MdfRequestView>, ProblemHttpResult>> ClaimAsync(
        string requestId,
        string? cost,
        string? amount,
        string? fileName,
        [FromHeader(Name = DealKeys.Header)] string? idempotencyKey,
        HttpRequest request,
        ClaimsPrincipal user,
        IClusterClient cluster,
        CancellationToken cancellation)
    {
        if (!OrderIds.IsWellFormed(idempotencyKey ?? ""))
            return DealKeys.Missing();
        var owner = MdfApi.Owner(requestId, cluster);
        if ((await owner.Mdf())?.Requests.FirstOrDefault(each => each.Id == requestId) is not { } found)
            return Problem.NotFound();
        if (!TryRead(cost, found.Cost.Currency, out var proved))
            return Problem.Invalid("cost", $"The cost is an amount in {found.Cost.Currency}, more than 0, such as 1250.00.");
        if (!TryRead(amount, found.Cost.Currency, out var claimed))
            return Problem.Invalid("amount", $"The amount is an amount in {found.Cost.Currency}, more than 0, such as 625.00.");
        var (proof, content, fault) = await MdfProofFile.ReadAsync(request, fileName, cancellation);
        if (proof is null)
            return fault!;
        await Retries.AskAsync(
            async () =>
            {
                await cluster.GetGrain<IMdfDesk>(GrainKeys.MdfDesk).Keep(found.PartnerId, proof, content);
                return true;
            },
            cancellation);
        return MdfApi.Told(await owner.Claim(new(requestId, idempotencyKey!, proved, claimed, proof, user.ActsAs())));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ProofAsync(string requestId, int claim, IClusterClient cluster)
    {
        var found = (await MdfApi.Owner(requestId, cluster).Mdf())?.Requests.FirstOrDefault(each => each.Id == requestId);
        return found?.Claims.FirstOrDefault(each => each.Number == claim)?.Proof is { } proof
            && await cluster.GetGrain<IMdfDesk>(GrainKeys.MdfDesk).Content(found.PartnerId, proof.Hash) is { } content
                ? TypedResults.File(content, proof.Type, proof.Name)
                : Problem.NotFound();
    }

    private static async Task<Results<Ok<MdfRequestView>, ProblemHttpResult>> AcceptAsync(
        string requestId, int claim, MdfApprovalBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        body.Fault()
            ?? MdfApi.Told(await MdfApi.Owner(requestId, cluster).DecideClaim(new(requestId, claim, Accept: true, body.Amount, user.Actor(), body.Reason.Trim())));

    private static async Task<Results<Ok<MdfRequestView>, ProblemHttpResult>> RejectAsync(
        string requestId, int claim, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        MdfApprovalBody.FaultOf(body.Reason)
            ?? MdfApi.Told(await MdfApi.Owner(requestId, cluster).DecideClaim(new(requestId, claim, Accept: false, null, user.Actor(), body.Reason.Trim())));

    private static async Task<Results<Ok<MdfRequestView>, ProblemHttpResult>> PayAsync(
        string requestId, int claim, MdfPaymentBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        var reference = body.Reference.Trim();
        return reference.Length is 0 or > LongestReference || reference.Any(char.IsControl)
            ? Problem.Invalid("reference", $"The reference has 1 to {LongestReference} characters on one line.")
            : MdfApi.Told(await MdfApi.Owner(requestId, cluster).Pay(new(requestId, claim, reference, user.Actor())));
    }

    private static bool TryRead(string? text, Currency currency, out Money amount)
    {
        amount = Money.Zero(currency);
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value is <= 0 or > 1_000_000_000_000m)
            return false;
        amount = Money.RoundedHalfAwayFromZero(value, currency);
        return amount.Amount == value;
    }
}
