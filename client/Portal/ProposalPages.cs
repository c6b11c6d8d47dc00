using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Portal.Text;
using PartnerConnect.Gateway.Proposals;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The pages about what the guide says may happen, and the forms of those who decide and answer.</summary>
/// <remarks>A form that is sent twice says the same twice, which changes nothing.</remarks>
internal static class ProposalPages
{
    private const int ProposalsOnAPage = 50;

    private const string OneProposal = "/partners/{partnerId}/proposals/{proposalId}";

    public static void MapProposalPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet("/proposals", ListAsync).RequireAuthorization(Policies.ReadProgramme);
        portal.MapGet(OneProposal, ShowAsync).RequireAuthorization(Policies.ReadPartner);

        var forms = portal.MapForms();
        forms.MapPost(OneProposal + "/approve", ApproveAsync).RequireAuthorization(Policies.DecideProposal);
        forms.MapPost(OneProposal + "/reject", RejectAsync).RequireAuthorization(Policies.DecideProposal);
        forms.MapPost(OneProposal + "/answer", AnswerAsync).RequireAuthorization(Policies.AnswerProposal);
    }

    private static async Task<IResult> ListAsync(HttpContext context, IGrainFactory grains, string? status, string? cursor)
    {
        var visitor = PortalVisitor.Of(context.User);
        var filter = ProposalFilter.Of(status, string.IsNullOrEmpty(cursor) ? null : Cursor.Read(cursor));
        var found = await context.User.ListAsync(
            region: null, ProposalsOnAPage + 1, each => Directory(grains).Proposals(filter.Query with { Region = each }, ProposalsOnAPage + 1),
            RegionOrders.Of(filter.Query));
        return PortalPage.Of<ProposalsPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(ProposalsPage.Visitor)] = visitor,
            [nameof(ProposalsPage.Filter)] = filter,
            [nameof(ProposalsPage.Proposals)] = found[..Math.Min(found.Length, ProposalsOnAPage)],
            [nameof(ProposalsPage.HasMore)] = found.Length > ProposalsOnAPage,
        });
    }

    private static async Task<IResult> ShowAsync(HttpContext context, IGrainFactory grains, string partnerId, string proposalId) =>
        GrainKeys.PartnerOf(proposalId) == partnerId && await Partner(grains, partnerId).Find(proposalId) is { } proposal
            ? await PageAsync(context, grains, proposal, StatusCodes.Status200OK)
            : PortalPage.NotFound(context);

    private static Task<IResult> ApproveAsync(HttpContext context, IGrainFactory grains, string partnerId, string proposalId) =>
        SayAsync(context, grains, partnerId, proposalId, "reason", (partner, reason) =>
            partner.Decide(new ProposalDecision(proposalId, Approve: true, context.User.Actor(), reason)));

    private static Task<IResult> RejectAsync(HttpContext context, IGrainFactory grains, string partnerId, string proposalId) =>
        SayAsync(context, grains, partnerId, proposalId, "reason", (partner, reason) =>
            partner.Decide(new ProposalDecision(proposalId, Approve: false, context.User.Actor(), reason)));

    private static Task<IResult> AnswerAsync(HttpContext context, IGrainFactory grains, string partnerId, string proposalId) =>
        SayAsync(context, grains, partnerId, proposalId, "answer", (partner, answer) => partner.Answer(proposalId, answer));

    // Taken, the person is led to the proposal as it now stands; otherwise the form says why and keeps what was typed.
    private static async Task<IResult> SayAsync(
        HttpContext context, IGrainFactory grains, string partnerId, string proposalId, string field,
        Func<IPartnerProposals, string, Task<ProposalAnswer?>> say)
    {
        var partner = Partner(grains, partnerId);
        if (GrainKeys.PartnerOf(proposalId) != partnerId || await partner.Find(proposalId) is not { } proposal)
            return PortalPage.NotFound(context);
        var typed = await TypedText.ReadAsync(context, field);
        if (typed.Fault is not null)
            return await PageAsync(context, grains, proposal, StatusCodes.Status400BadRequest, typed);

        return await say(partner, typed.Text) switch
        {
            null => PortalPage.NotFound(context),
            { Refusal: null } => TypedResults.LocalRedirect($"/portal/partners/{partnerId}/proposals/{proposalId}"),
            var refused => await PageAsync(
                context, grains, refused.Proposal, StatusCodes.Status409Conflict,
                typed with { Fault = PortalText.Readable(ProposalRefusals.Message(refused)) }),
        };
    }

    private static async Task<IResult> PageAsync(
        HttpContext context, IGrainFactory grains, ProposalView proposal, int status, TypedText? refused = null) =>
        PortalPage.Of<ProposalPage>(context, status, new()
        {
            [nameof(ProposalPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(ProposalPage.Proposal)] = proposal,
            [nameof(ProposalPage.Evidence)] = await Directory(grains).Decision(proposal.DecisionId),
            [nameof(ProposalPage.Refused)] = refused,
        });

    private static IPartnerProposals Partner(IGrainFactory grains, string partnerId) =>
        grains.GetGrain<IPartnerProposals>(GrainKeys.Partner(partnerId));

    private static IPartnerDirectory Directory(IGrainFactory grains) =>
        grains.GetGrain<IPartnerDirectory>(GrainKeys.Directory);
}
