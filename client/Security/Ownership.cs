using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Security;

/// <summary>
/// Keeps a partner among its own things, and an account manager among the partners of its regions: all others are not there, exactly
/// like missing ones.
/// </summary>
/// <remarks>
/// It goes by the names of route values, so that a call is covered from the moment it is mapped, and stands before the
/// request is read, so that what is not there is not told from what is by the way a body is refused.
/// </remarks>
internal static class Ownership
{
    public const string PartnerId = "partnerId";

    public const string DecisionId = "decisionId";

    public const string ProposalId = "proposalId";

    public const string DealId = "dealId";

    public const string GlobalDealId = "globalDealId";

    public const string StatementId = "statementId";

    public const string RequestId = "requestId";

    private const int LongestId = 80;

    public static void UseOwnership(this WebApplication app) =>
        app.Use(static async (context, next) =>
        {
            if (await IsThereAsync(context))
                await next(context);
            else
                await context.WriteAsync(Problem.NotFound());
        });

    private static async Task<bool> IsThereAsync(HttpContext context)
    {
        var values = context.Request.RouteValues;
        return await MayAsync(PartnerId, id => id)
            && await MayAsync(DecisionId, id => PartnerOf(id, "d-"))
            && await MayAsync(ProposalId, id => PartnerOf(id, "proposal-"))
            && await MayAsync(DealId, id => PartnerOf(id, "deal-"))
            && await MayAsync(GlobalDealId, id => PartnerOf(id, "global-"))
            && await MayAsync(StatementId, id => PartnerOf(id, "leap-"))
            && await MayAsync(RequestId, id => PartnerOf(id, "mdf-"));

        ValueTask<bool> MayAsync(string value, Func<string?, string?> partnerOf) =>
            values.TryGetValue(value, out var id) ? MaySeeAsync(context, partnerOf(id as string)) : new(true);
    }

    private static async ValueTask<bool> MaySeeAsync(HttpContext context, string? partnerId)
    {
        if (!PartnerIds.IsWellFormed(partnerId) || !context.User.MaySee(partnerId!))
            return false;
        if (context.User.OnlyRegions() is not { } regions)
            return true;
        var grains = context.RequestServices.GetRequiredService<IGrainFactory>();
        return await grains.GetGrain<IPartnerProfile>(GrainKeys.Partner(partnerId!)).Find() is { } profile && regions.Contains(profile.Region);
    }

    private static string? PartnerOf(string? id, string kind) =>
        id is { Length: <= LongestId } && id.StartsWith(kind, StringComparison.Ordinal) && EndsInNumber(id)
            ? GrainKeys.PartnerOf(id)
            : null;

    private static bool EndsInNumber(string id) =>
        id[(id.LastIndexOf('-') + 1)..] is { Length: >= 1 and <= 18 } number && number.All(char.IsAsciiDigit);
}
