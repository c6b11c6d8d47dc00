namespace PartnerConnect.GrainInterfaces.Runs;

/// <summary>A run in a list.</summary>
[GenerateSerializer, Alias("run-listing"), Immutable]
public sealed record RunListing([property: Id(0)] string RunId, [property: Id(1)] RunProgress Progress);
