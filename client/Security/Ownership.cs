using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces;

namespace PartnerConnect.Gateway.Security;

/// <summary>Keeps a partner among its own things: another's are not there, exactly like missing ones.</summary>
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

    private const int LongestId = 80;

    public static void UseOwnership(this WebApplication app) =>
        app.Use(static (context, next) => IsThere(context) ? next(context) : context.WriteAsync(Problem.NotFound()));

    private static bool IsThere(HttpContext context)
    {
        var values = context.Request.RouteValues;
        return May(PartnerId, id => id)
            && May(DecisionId, id => PartnerOf(id, "d-"))
            && May(ProposalId, id => PartnerOf(id, "proposal-"))
            && May(DealId, id => PartnerOf(id, "deal-"))
            && May(GlobalDealId, id => PartnerOf(id, "global-"));

        bool May(string value, Func<string?, string?> partnerOf) =>
            !values.TryGetValue(value, out var id) || MaySee(context, partnerOf(id as string));
    }

    private static bool MaySee(HttpContext context, string? partnerId) =>
        PartnerIds.IsWellFormed(partnerId) && context.User.MaySee(partnerId!);

    private static string? PartnerOf(string? id, string kind) =>
        id is { Length: <= LongestId } && id.StartsWith(kind, StringComparison.Ordinal) && EndsInNumber(id)
            ? GrainKeys.PartnerOf(id)
            : null;

    private static bool EndsInNumber(string id) =>
        id[(id.LastIndexOf('-') + 1)..] is { Length: >= 1 and <= 18 } number && number.All(char.IsAsciiDigit);
}
