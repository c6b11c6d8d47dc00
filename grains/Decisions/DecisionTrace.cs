using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;

namespace PartnerConnect.Grains.Decisions;

/// <summary>Writes and reads the trace of a decision, as the programme says.</summary>
internal static class DecisionTrace
{
    /// <inheritdoc cref="TraceText.IsUnreadable" />
    public static bool IsUnreadable(Exception fault) => TraceText.IsUnreadable(fault);

    /// <inheritdoc cref="TraceText.Write{TFacts, TOutcome}" />
    public static string Write<TFacts, TOutcome>(TFacts facts, Conclusion<TOutcome> conclusion) => TraceText.Write(facts, conclusion);

    /// <inheritdoc cref="TraceText.ReadFacts{TFacts}" />
    public static TFacts ReadFacts<TFacts>(string trace) => TraceText.ReadFacts<TFacts>(trace);

    /// <inheritdoc cref="TraceText.ReadOutcome{TOutcome}" />
    public static TOutcome ReadOutcome<TOutcome>(string trace) => TraceText.ReadOutcome<TOutcome>(trace);

    /// <inheritdoc cref="TraceText.ReadSteps" />
    public static ImmutableArray<RuleStep> ReadSteps(string trace) => TraceText.ReadSteps(trace);
}
