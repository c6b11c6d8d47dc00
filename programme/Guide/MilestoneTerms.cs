using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>How the year's minimum is spread over its quarters.</summary>
/// <param name="ShareBasisPoints">Four shares in hundredths of one percent that add up to 10,000.</param>
/// <param name="ConsecutiveMisses">How many missed quarters in a row lead to a downgrade: 2 (R26).</param>
/// <remarks>Source: R50.</remarks>
public sealed record MilestoneTerms(ImmutableArray<int> ShareBasisPoints, int ConsecutiveMisses);
