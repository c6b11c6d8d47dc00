using System.Collections.Immutable;

namespace PartnerConnect.Programme.Decisions;

/// <summary>What the programme concluded from facts, with every rule it asked, in order.</summary>
/// <typeparam name="TOutcome">What was concluded.</typeparam>
/// <param name="Outcome">The conclusion itself.</param>
/// <param name="Steps">The rules asked, in order of precedence.</param>
public sealed record Conclusion<TOutcome>(TOutcome Outcome, ImmutableArray<RuleStep> Steps);
