namespace PartnerConnect.Gateway.Tests.Security;

/// <summary>Who may make which call: the table the gateway is held to, written by hand and reviewed as such.</summary>
/// <remarks>A call that stands in no row fails the test, and so does a row that no call belongs to.</remarks>
internal static class AuthorizationTable
{
    public const string Everybody = "everybody";

    public const string Nobody = "nobody";

    private const string All = "partner cam programme-manager finance ops";

    /// <summary>Each call with the roles that may make it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Calls = new Dictionary<string, string>
    {
        ["GET /health/live"] = Everybody,
        ["GET /health/ready"] = Everybody,
        ["POST /dev/token"] = Everybody,

        ["GET /v1/guides"] = All,
        ["GET /v1/guides/{version}"] = All,
        ["POST /v1/guides"] = "programme-manager",
        ["POST /v1/guides/{version}/lint"] = "programme-manager",
        ["POST /v1/guides/{version}/publish"] = "programme-manager",
        ["DELETE /v1/guides/{version}"] = "programme-manager",
        ["GET /v1/guides/{version}/differences"] = All,
        ["GET /v1/guides/{version}/notices"] = "cam programme-manager finance",
        ["POST /v1/guides/{version}/notices"] = "programme-manager",

        ["POST /v1/guides/{version}/shadow-run"] = "programme-manager",
        ["GET /v1/guides/{version}/shadow-run"] = "cam programme-manager finance",
        ["GET /v1/guides/{version}/shadow-run/partners"] = "cam programme-manager finance",
        ["GET /v1/guides/{version}/shadow-run/partners/{partnerId}"] = "cam programme-manager finance",

        ["PUT /v1/catalogue"] = "programme-manager",

        ["GET /v1/partners"] = "cam programme-manager finance",
        ["POST /v1/partners/import"] = "programme-manager",
        ["GET /v1/partners/{partnerId}"] = "partner cam programme-manager finance",
        ["PUT /v1/partners/{partnerId}"] = "programme-manager",
        ["GET /v1/partners/{partnerId}/standing"] = "partner cam programme-manager finance",
        ["GET /v1/partners/{partnerId}/outlook"] = "partner cam programme-manager finance",
        ["PUT /v1/partners/{partnerId}/track-choice"] = "partner programme-manager",
        ["PUT /v1/partners/{partnerId}/track-placement"] = "programme-manager",
        ["GET /v1/partners/{partnerId}/pos/{week}"] = "partner cam programme-manager finance",
        ["PUT /v1/partners/{partnerId}/pos/{week}"] = "partner programme-manager",
        ["PATCH /v1/partners/{partnerId}/pos/{week}"] = "partner programme-manager",
        ["POST /v1/partners/{partnerId}/pos/corrections"] = "programme-manager",
        ["GET /v1/partners/{partnerId}/pos/corrections"] = "partner programme-manager",
        ["PUT /v1/partners/{partnerId}/pos/{week}/zero-sales"] = "partner programme-manager",
        ["GET /v1/partners/{partnerId}/pos/{week}/versions"] = "partner cam programme-manager finance",
        ["GET /v1/partners/{partnerId}/pos/{week}/standing"] = "partner cam programme-manager finance",
        ["PUT /v1/partners/{partnerId}/pos/{week}/waiver"] = "cam programme-manager",
        ["POST /v1/partners/{partnerId}/pos/{week}/waiver/revoke"] = "cam programme-manager",
        ["PUT /v1/partners/{partnerId}/pos/{week}/lines/{line}/waiver"] = "cam programme-manager",
        ["POST /v1/partners/{partnerId}/pos/{week}/lines/{line}/waiver/revoke"] = "cam programme-manager",
        ["GET /v1/partners/{partnerId}/pos/lines"] = "partner programme-manager",
        ["GET /v1/partners/{partnerId}/pos/lines.csv"] = "partner programme-manager",
        ["GET /v1/partners/{partnerId}/pos/exceptions"] = "partner cam programme-manager",
        ["GET /v1/pos/exceptions"] = "cam programme-manager finance",
        ["GET /v1/partners/{partnerId}/restatements"] = "partner cam programme-manager finance",
        ["GET /v1/partners/{partnerId}/restatements/{decisionId}"] = "partner cam programme-manager finance",
        ["GET /portal/partners/{partnerId}/restatements/{decisionId}"] = "partner cam programme-manager finance",
        ["GET /v1/pos/reconciliation"] = "programme-manager finance ops",
        ["POST /v1/pos/feed"] = "partner programme-manager",
        ["GET /v1/partners/{partnerId}/pos/column-map"] = "partner programme-manager",
        ["PUT /v1/partners/{partnerId}/pos/column-map"] = "partner programme-manager",
        ["DELETE /v1/partners/{partnerId}/pos/column-map"] = "partner programme-manager",
        ["POST /v1/partners/{partnerId}/nfr/orders"] = "partner programme-manager",
        ["PUT /v1/partners/{partnerId}/nfr/orders/{orderId}"] = "partner programme-manager",
        ["GET /v1/partners/{partnerId}/nfr/orders/{orderId}"] = "partner cam programme-manager finance",

        ["GET /v1/partners/{partnerId}/plans"] = "partner cam programme-manager finance",
        ["PUT /v1/partners/{partnerId}/plans/business/{fiscalYear}"] = "partner cam programme-manager",
        ["POST /v1/partners/{partnerId}/plans/business/{fiscalYear}/approve"] = "cam programme-manager",
        ["PUT /v1/partners/{partnerId}/plans/marketing/{quarter}"] = "partner cam programme-manager",
        ["POST /v1/partners/{partnerId}/plans/marketing/{quarter}/approve"] = "cam programme-manager",
        ["PUT /v1/partners/{partnerId}/reviews/{quarter}"] = "cam programme-manager",

        ["GET /v1/partners/{partnerId}/decisions"] = "partner cam programme-manager finance",
        ["GET /v1/decisions/{decisionId}"] = "partner cam programme-manager finance",
        ["POST /v1/decisions/{decisionId}/replay"] = "partner cam programme-manager finance",
        ["GET /v1/partners/{partnerId}/decisions/check"] = "partner cam programme-manager finance",
        ["GET /v1/decisions/departures"] = "cam programme-manager finance",
        ["POST /v1/proposals/{proposalId}/answer"] = "partner",
        ["GET /v1/decisions/{decisionId}/counterfactual"] = "partner cam programme-manager finance",
        ["GET /v1/proposals"] = "cam programme-manager finance",
        ["GET /v1/proposals/{proposalId}"] = "partner cam programme-manager finance",
        ["POST /v1/proposals/{proposalId}/approve"] = "programme-manager",
        ["POST /v1/proposals/{proposalId}/reject"] = "programme-manager",

        ["POST /v1/partners/{partnerId}/deals"] = "partner programme-manager",
        ["GET /v1/partners/{partnerId}/deals"] = "partner cam programme-manager finance",
        ["GET /v1/deals"] = "cam programme-manager finance",
        ["GET /v1/deals/{dealId}"] = "partner cam programme-manager finance",
        ["GET /v1/deals/{dealId}/similar"] = "cam programme-manager",
        ["POST /v1/deals/{dealId}/approve"] = "cam programme-manager",
        ["POST /v1/deals/{dealId}/reject"] = "cam programme-manager",
        ["POST /v1/deals/{dealId}/extend"] = "partner programme-manager",
        ["POST /v1/deals/{dealId}/withdraw"] = "partner programme-manager",
        ["POST /v1/partners/{partnerId}/global-deals"] = "partner programme-manager",
        ["GET /v1/global-deals/{globalDealId}"] = "partner cam programme-manager finance",
        ["PUT /v1/global-deals/{globalDealId}/steps/{step}"] = "cam programme-manager",

        ["GET /v1/partners/{partnerId}/leap"] = "partner cam programme-manager finance",
        ["POST /v1/partners/{partnerId}/quotes"] = "partner cam programme-manager finance",
        ["GET /v1/leap/statements"] = "cam programme-manager finance",
        ["GET /v1/leap/statements/{statementId}"] = "partner cam programme-manager finance",
        ["GET /v1/leap/statements/{statementId}/statement.csv"] = "partner cam programme-manager finance",
        ["GET /v1/leap/statements/{statementId}/statement.xlsx"] = "partner cam programme-manager finance",
        ["PUT /v1/leap/statements/{statementId}/payment"] = "finance",
        ["GET /v1/leap/statements/{statementId}/bundle"] = "partner cam programme-manager finance",
        ["GET /v1/decisions/{decisionId}/bundle"] = "partner cam programme-manager finance",

        ["GET /v1/runs"] = "cam programme-manager finance ops",
        ["POST /v1/runs"] = "programme-manager",
        ["GET /v1/runs/{runId}"] = "cam programme-manager finance ops",
        ["POST /v1/runs/{runId}/pause"] = "programme-manager",
        ["POST /v1/runs/{runId}/resume"] = "programme-manager",
        ["POST /v1/runs/{runId}/cancel"] = "programme-manager",
        ["GET /v1/runs/{runId}/events"] = "cam programme-manager finance ops",
        ["GET /v1/clock"] = All,
        ["POST /v1/clock/advance"] = "programme-manager ops",

        ["GET /openapi/{documentName}.json"] = All,
        ["GET /"] = All,

        ["GET /portal"] = All,
        ["GET /portal/portal.css"] = All,
        ["GET /portal/partners"] = "cam programme-manager finance",
        ["GET /portal/partners/{partnerId}"] = "partner cam programme-manager finance",
        ["GET /portal/partners/{partnerId}/pos/{week}"] = "partner cam programme-manager finance",
        ["POST /portal/partners/{partnerId}/pos/{week}/lines/{line}"] = "partner programme-manager",
        ["GET /portal/partners/{partnerId}/pos/{week}/lines.csv"] = "partner programme-manager",
        ["POST /portal/partners/{partnerId}/pos/{week}/waiver"] = "cam programme-manager",
        ["POST /portal/partners/{partnerId}/pos/{week}/waiver/revoke"] = "cam programme-manager",
        ["POST /portal/partners/{partnerId}/pos/{week}/lines/{line}/waiver"] = "cam programme-manager",
        ["POST /portal/partners/{partnerId}/pos/{week}/lines/{line}/waiver/revoke"] = "cam programme-manager",
        ["GET /portal/partners/{partnerId}/decisions/{decisionId}"] = "partner cam programme-manager finance",
        ["GET /portal/partners/{partnerId}/decisions/{decisionId}/changes"] = "partner cam programme-manager finance",
        ["POST /portal/partners/{partnerId}/decisions/{decisionId}/replay"] = "partner cam programme-manager finance",
        ["GET /portal/exceptions"] = "cam programme-manager finance",
        ["GET /portal/departures"] = "cam programme-manager finance",
        ["GET /portal/proposals"] = "cam programme-manager finance",
        ["GET /portal/partners/{partnerId}/proposals/{proposalId}"] = "partner cam programme-manager finance",
        ["POST /portal/partners/{partnerId}/proposals/{proposalId}/approve"] = "programme-manager",
        ["POST /portal/partners/{partnerId}/proposals/{proposalId}/reject"] = "programme-manager",
        ["POST /portal/partners/{partnerId}/proposals/{proposalId}/answer"] = "partner",
        ["GET /portal/deals"] = "cam programme-manager finance",
        ["GET /portal/partners/{partnerId}/deals"] = "partner cam programme-manager finance",
        ["GET /portal/partners/{partnerId}/deals/{dealId}"] = "partner cam programme-manager finance",
        ["POST /portal/partners/{partnerId}/deals/{dealId}/approve"] = "cam programme-manager",
        ["POST /portal/partners/{partnerId}/deals/{dealId}/reject"] = "cam programme-manager",
        ["POST /portal/partners/{partnerId}/deals/{dealId}/extend"] = "partner programme-manager",
        ["POST /portal/partners/{partnerId}/deals/{dealId}/withdraw"] = "partner programme-manager",
        ["GET /portal/partners/{partnerId}/leap"] = "partner cam programme-manager finance",
        ["GET /portal/partners/{partnerId}/leap/{statementId}"] = "partner cam programme-manager finance",
        ["GET /portal/guides/{version}/shadow-run"] = "cam programme-manager finance",
        ["POST /portal/guides/{version}/shadow-run"] = "programme-manager",
        ["GET /portal/guides/{version}/shadow-run/partners/{partnerId}"] = "cam programme-manager finance",
        ["GET /portal/guides"] = "cam programme-manager finance",
        ["GET /portal/guides/{version}"] = "cam programme-manager finance",
        ["GET /portal/{**elsewhere}"] = All,
        ["POST /portal/sign-in"] = Everybody,
        ["POST /portal/sign-in/development"] = Everybody,
        ["POST /portal/sign-out"] = Everybody,

        // The live log may hold what is nobody's business; the dashboard is told to hide it.
        ["GET /dashboard/Trace"] = Nobody,
    };

    /// <summary>Calls of pages that are not ours to list one by one, by how they begin.</summary>
    public static readonly IReadOnlyDictionary<string, string> Pages = new Dictionary<string, string>
    {
        ["/docs"] = All,
        ["/dashboard"] = "ops",
    };
}
