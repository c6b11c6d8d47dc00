using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Problems;

namespace PartnerConnect.Gateway.Plans;

/// <summary>A joint business plan, as a caller writes it.</summary>
internal sealed record BusinessPlanBody(
    [property: JsonConverter(typeof(ProseJsonConverter))] string? Objectives = null);

/// <summary>A marketing plan, as a caller writes it; MDF asks for both parts (R44).</summary>
internal sealed record MarketingPlanBody(
    [property: JsonConverter(typeof(ProseJsonConverter))] string? Activities = null,
    [property: JsonConverter(typeof(ProseJsonConverter))] string? Objectives = null);

/// <summary>Why somebody approves a plan.</summary>
internal sealed record PlanApprovalBody([property: JsonConverter(typeof(ProseJsonConverter))] string? Reason = null);

/// <summary>When a review was held and when its documents were in.</summary>
internal sealed record ReviewBody(DateOnly? HeldOn = null, DateOnly? DocumentsOn = null);

/// <summary>What people write into a plan.</summary>
internal static class PlanText
{
    public static bool IsTooLong(string? text) => text?.Trim().Length > Prose.Longest;

    public static ProblemHttpResult TooLong(string field) =>
        Problem.Invalid(field, $"The text has at most {Prose.Longest} characters.");

    /// <summary>The text, or nothing where it says nothing.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
