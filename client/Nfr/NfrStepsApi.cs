using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Nfr;

namespace PartnerConnect.Gateway.Nfr;

/// <summary>What becomes of an order after it is accepted. Each step may be repeated: the same again changes nothing.</summary>
internal static class NfrStepsApi
{
    public static void MapNfrSteps(this IEndpointRouteBuilder orders)
    {
        orders.MapPost("/{orderId}/commit", CommitAsync).RequireAuthorization(Policies.OrderNfr)
            .WithSummary("Buys what was reserved, with the serial numbers that are known.");
        orders.MapPost("/{orderId}/release", ReleaseAsync).RequireAuthorization(Policies.OrderNfr)
            .WithSummary("Gives a reservation up, which frees its room.");
        orders.MapPost("/{orderId}/return", ReturnAsync).RequireAuthorization(Policies.OrderNfr)
            .WithSummary("Sends units back to the vendor.");
        orders.MapPut("/{orderId}/serial-numbers", AttachAsync).RequireAuthorization(Policies.OrderNfr)
            .WithSummary("Attaches serial numbers to units that are bought.");
    }

    private static Task<Results<Ok<NfrOrderAnswer>, ProblemHttpResult>> CommitAsync(
        string partnerId, string orderId, NfrCommitBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        WithSerialsAsync(
            partnerId, orderId, body.SerialNumbers ?? [], mayBeNone: true, cluster,
            (partner, serials) => partner.Commit(orderId, serials, user.ActsAs()));

    private static Task<Results<Ok<NfrOrderAnswer>, ProblemHttpResult>> ReleaseAsync(
        string partnerId, string orderId, ClaimsPrincipal user, IClusterClient cluster) =>
        TakeAsync(partnerId, orderId, cluster, partner => partner.Release(orderId, user.ActsAs()));

    private static Task<Results<Ok<NfrOrderAnswer>, ProblemHttpResult>> ReturnAsync(
        string partnerId, string orderId, ClaimsPrincipal user, IClusterClient cluster) =>
        TakeAsync(partnerId, orderId, cluster, partner => partner.Return(orderId, user.ActsAs()));

    private static Task<Results<Ok<NfrOrderAnswer>, ProblemHttpResult>> AttachAsync(
        string partnerId, string orderId, SerialNumbersBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        WithSerialsAsync(
            partnerId, orderId, body.SerialNumbers, mayBeNone: false, cluster,
            (partner, serials) => partner.AttachSerials(orderId, serials, user.ActsAs()));

    private static async Task<Results<Ok<NfrOrderAnswer>, ProblemHttpResult>> WithSerialsAsync(
        string partnerId, string orderId, ImmutableArray<string> serials, bool mayBeNone, IClusterClient cluster,
        Func<IPartnerNfr, ImmutableArray<string>, Task<NfrStepAnswer?>> step) =>
        SerialNumbers.AreWellFormed(serials) && (mayBeNone || serials.Length > 0)
            ? await TakeAsync(partnerId, orderId, cluster, partner => step(partner, serials))
            : Problem.Invalid("serialNumbers", $"Serial numbers are {SerialNumbers.Rule}.");

    private static async Task<Results<Ok<NfrOrderAnswer>, ProblemHttpResult>> TakeAsync(
        string partnerId, string orderId, IClusterClient cluster, Func<IPartnerNfr, Task<NfrStepAnswer?>> step) =>
        !OrderIds.IsWellFormed(orderId)
            ? Problem.NotFound()
            : await step(cluster.GetGrain<IPartnerNfr>(GrainKeys.Partner(partnerId))) switch
            {
                null => Problem.NotFound(),
                { Refusal: null, Order: var order } => TypedResults.Ok(order),
                var refused => Problem.Refused(
                    refused.Refusal, refused.Rule, $"Nothing is done with the order: {refused.Refusal}.",
                    ("order", refused.Order), ("decisionId", refused.DecisionId)),
            };
}

/// <summary>The serial numbers that are known when units are bought.</summary>
internal sealed record NfrCommitBody(ImmutableArray<string>? SerialNumbers = null);

/// <summary>Serial numbers of units.</summary>
internal sealed record SerialNumbersBody(ImmutableArray<string> SerialNumbers);

/// <summary>What serial numbers may look like.</summary>
internal static class SerialNumbers
{
    public const string Rule = "1 to 50 characters each, none twice, 1,000 at most";

    private const int Most = 1000;

    public static bool AreWellFormed(ImmutableArray<string> serials) =>
        !serials.IsDefault && serials.Length <= Most
        && serials.All(serial => serial is { Length: >= 1 and <= 50 } && serial.Trim() == serial && !serial.Any(char.IsControl))
        && serials.Distinct(StringComparer.Ordinal).Count() == serials.Length;
}
