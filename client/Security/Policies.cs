using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using static PartnerConnect.Gateway.Security.Roles;

namespace PartnerConnect.Gateway.Security;

/// <summary>Who may do what: the one table, in which a policy that no row names lets nobody through.</summary>
/// <remarks>Whose partner it is, is another question, which <see cref="Ownership"/> asks at every call.</remarks>
internal static class Policies
{
    public const string ReadPartner = "read-partner";
    public const string ReadProgramme = "read-programme";
    public const string WriteProgramme = "write-programme";
    public const string ReadGuide = "read-guide";
    public const string SubmitPos = "submit-pos";
    public const string ReadLines = "read-lines";
    public const string CorrectPos = "correct-pos";
    public const string ReadExceptions = "read-exceptions";
    public const string WaivePos = "waive-pos";
    public const string Reconcile = "reconcile";
    public const string ChooseTrack = "choose-track";
    public const string PlaceTrack = "place-track";
    public const string OrderNfr = "order-nfr";
    public const string SubmitPlan = "submit-plan";
    public const string ApprovePlan = "approve-plan";
    public const string AnswerProposal = "answer-proposal";
    public const string DecideProposal = "decide-proposal";
    public const string RequestMdf = "request-mdf";
    public const string DecideMdf = "decide-mdf";
    public const string RegisterDeal = "register-deal";
    public const string DecideDeal = "decide-deal";
    public const string PayRebate = "pay-rebate";
    public const string ReadRuns = "read-runs";
    public const string StartRun = "start-run";
    public const string ReadClock = "read-clock";
    public const string AdvanceClock = "advance-clock";
    public const string Dashboard = "dashboard";
    public const string ReadDocumentation = "read-documentation";

    public static readonly IReadOnlyDictionary<string, string[]> Table = new Dictionary<string, string[]>
    {
        // One partner: its profile, standing, outlook, reports, orders, decisions.
        [ReadPartner] = [Partner, Cam, ProgrammeManager, Finance],
        [SubmitPos] = [Partner, ProgrammeManager],
        [ReadExceptions] = [Partner, Cam, ProgrammeManager],

        [WaivePos] = [Cam, ProgrammeManager],

        // Lines name a partner's customers: they are for the partner and for those who run the programme.
        [ReadLines] = [Partner, ProgrammeManager],
        [CorrectPos] = [ProgrammeManager],
        [ChooseTrack] = [Partner, ProgrammeManager],
        [PlaceTrack] = [ProgrammeManager],
        [OrderNfr] = [Partner, ProgrammeManager],
        [SubmitPlan] = [Partner, Cam, ProgrammeManager],
        [ApprovePlan] = [Cam, ProgrammeManager],
        [AnswerProposal] = [Partner],
        [RegisterDeal] = [Partner, ProgrammeManager],
        [RequestMdf] = [Partner, ProgrammeManager],
        [DecideMdf] = [Cam, ProgrammeManager],

        // Whoever decides on a deal sees those of other partners beside it.
        [DecideDeal] = [Cam, ProgrammeManager],

        // Whoever pays says so, and nobody else.
        [PayRebate] = [Finance],

        // All partners: lists, proposals; imports, profiles, catalogue, guide versions.
        [ReadProgramme] = [Cam, ProgrammeManager, Finance],
        [WriteProgramme] = [ProgrammeManager],
        [DecideProposal] = [ProgrammeManager],
        [Reconcile] = [ProgrammeManager, Finance, Ops],

        // The guide, of which partners see what is published; the programme at work.
        [ReadGuide] = [Partner, Cam, ProgrammeManager, Finance, Ops],
        [ReadRuns] = [Cam, ProgrammeManager, Finance, Ops],
        [StartRun] = [ProgrammeManager],
        [ReadClock] = [Partner, Cam, ProgrammeManager, Finance, Ops],
        [AdvanceClock] = [ProgrammeManager, Ops],

        // The service itself.
        [Dashboard] = [Ops],
        [ReadDocumentation] = [Partner, Cam, ProgrammeManager, Finance, Ops],
    };

    /// <summary>Whether a policy lets somebody through who is known.</summary>
    /// <remarks>
    /// Whoever is a partner beside something else has a partner's functions, and an account manager of some regions those of one: the
    /// other role would open every partner.
    /// </remarks>
    public static bool Lets(ClaimsPrincipal user, string policy) =>
        user.IsInRole(Partner) ? Table[policy].Contains(Partner)
        : user.OnlyRegions() is not null ? Table[policy].Contains(Cam)
        : Table[policy].Any(user.IsInRole);

    public static void AddPolicies(this IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var (policy, roles) in Table)
            authorization.AddPolicy(policy, requirements => requirements.RequireRole(roles).RequireAssertion(context => Lets(context.User, policy)));

        // Whatever names no policy, and whatever does not exist, is at least closed to strangers.
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
