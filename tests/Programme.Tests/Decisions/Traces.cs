using PartnerConnect.Programme.Decisions;

namespace PartnerConnect.Programme.Tests.Decisions;

/// <summary>A decision's steps as a page on which a person reads them.</summary>
internal static class Traces
{
    /// <summary>One line a step: rule and policy, what was asked, what was there, what was needed, and whether it holds.</summary>
    public static string Told<TOutcome>(this Conclusion<TOutcome> conclusion) => conclusion.Steps.AsEnumerable().Told();

    /// <inheritdoc cref="Told{TOutcome}" />
    public static string Told(this IEnumerable<RuleStep> steps) => string.Join('\n', steps.Select(step =>
        $"{step.Rule}{(step.Policy is null ? "" : $" {step.Policy}")} | {step.Asked} | {step.Have} | {step.Need} | {(step.Holds ? "yes" : "no")}"));
}
