using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces;

namespace PartnerConnect.Gateway.Security;

/// <summary>Keeps a partner among its own things: another partner's are not there, exactly as if they did not exist.</summary>
/// <remarks>
/// It goes by the names of route values, so that a call is covered from the moment it is mapped, and stands before the
/// request is read, so that what is not there is not told from what is by the way a body is refused.
/// </remarks>
internal static class Ownership
{
    public const string PartnerId = "partnerId";

    public const string DecisionId = "decisionId";

    public const string ProposalId = "proposalId";

    private const int LongestId = 80;

    public static void UseOwnership(this WebApplication app) =>
        app.Use(static (context, next) => IsThere(context) ? next(context) : context.WriteAsync(Problem.NotFound()));

    private static bool IsThere(HttpContext context)
    {
        var values = context.Request.RouteValues;
        return (!values.TryGetValue(PartnerId, out var partner) || MaySee(context, partner as string))
            && (!values.TryGetValue(DecisionId, out var decision) || MaySee(context, PartnerOf(decision as string, "d-")))
            && (!values.TryGetValue(ProposalId, out var proposal) || MaySee(context, PartnerOf(proposal as string, "proposal-")));
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
