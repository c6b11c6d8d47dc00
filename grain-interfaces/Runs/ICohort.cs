using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.GrainInterfaces.Runs;

/// <summary>A fixed share of all partners. The key is <see cref="GrainKeys.Cohort"/> with <see cref="GrainKeys.CohortOf"/>.</summary>
[GrainInterfaceType("cohort"), Alias("cohort")]
public interface ICohort : IGrainWithStringKey
{
    /// <summary>Takes partners in: first onto the roster, then each partner itself, so that no partner is ever off the roster.</summary>
    [Alias("enrol")]
    Task<ImmutableArray<EnrolAnswer>> Enrol(ImmutableArray<PartnerProfile> profiles);

    /// <summary>Carries a run out for this cohort's partners of the run's region; may be called again at any time.</summary>
    [Alias("carry-out")]
    Task<CohortResult> CarryOut(RunOrder order);
}

/// <summary>One transition that is carried out over the partners of a region.</summary>
[GenerateSerializer, Alias("run-order"), Immutable]
public sealed record RunOrder
{
    /// <summary>The run's id.</summary>
    [Id(0)] public required string RunId { get; init; }

    /// <summary>What happens, such as <c>quarter-close</c>.</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>The fiscal year or quarter.</summary>
    [Id(2)] public required string Period { get; init; }

    /// <summary>The region's id.</summary>
    [Id(3)] public required string Region { get; init; }

    /// <summary>The guide version that holds for every partner of the run.</summary>
    [Id(4)] public required string GuideVersion { get; init; }

    /// <summary>The instant as of which the run decides; POS reports received later do not count.</summary>
    [Id(5)] public required DateTimeOffset CutOff { get; init; }

    /// <summary>The day that begins at the cut-off, in the region.</summary>
    [Id(6)] public required DateOnly Day { get; init; }
}

/// <summary>What a run did in one cohort.</summary>
/// <param name="Partners">Partners of the region.</param>
/// <param name="Outcomes">How many partners came to each outcome.</param>
/// <param name="NetRevenueMinorUnits">The sum of the net revenue the outcomes rest on, in the region's minor units.</param>
/// <param name="Failures">Partners that could not be carried out, with the reason.</param>
[GenerateSerializer, Alias("cohort-result"), Immutable]
public sealed record CohortResult(
    [property: Id(0)] int Partners,
    [property: Id(1)] ImmutableDictionary<string, int> Outcomes,
    [property: Id(2)] long NetRevenueMinorUnits,
    [property: Id(3)] ImmutableArray<PartnerFailure> Failures);

/// <summary>A partner for which a run could not be carried out.</summary>
[GenerateSerializer, Alias("partner-failure"), Immutable]
public sealed record PartnerFailure([property: Id(0)] string PartnerId, [property: Id(1)] string Reason);
