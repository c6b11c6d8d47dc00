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

    /// <summary>How many partners of a region are on the roster.</summary>
    [Alias("count")]
    Task<int> Count(string region);

    /// <summary>Carries a run out for the next of this cohort's partners of the run's region; may be called again at any time.</summary>
    /// <param name="order">The run.</param>
    /// <param name="after">The last partner of the step before; nothing for the first.</param>
    [Alias("carry-out-next")]
    Task<CohortStep> CarryOutNext(RunOrder order, string? after);

    /// <summary>Carries a run out for partners of this cohort that could not be carried out before.</summary>
    [Alias("carry-out-again")]
    Task<CohortResult> CarryOutAgain(RunOrder order, ImmutableArray<string> partnerIds);

    /// <summary>Compares what the next partners hold of a run with the rows they left.</summary>
    /// <param name="order">The run.</param>
    /// <param name="after">The last partner of the step before; nothing for the first.</param>
    [Alias("compare-next")]
    Task<CohortComparison> CompareNext(RunOrder order, string? after);
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
/// <param name="Partners">Partners of the region that it was carried out for, or that failed.</param>
/// <param name="Outcomes">How many partners came to each outcome.</param>
/// <param name="NetRevenueMinorUnits">The sum of the net revenue the outcomes rest on, in the region's minor units.</param>
/// <param name="Failures">The first of the partners that could not be carried out, with the reason.</param>
[GenerateSerializer, Alias("cohort-result"), Immutable]
public sealed record CohortResult(
    [property: Id(0)] int Partners,
    [property: Id(1)] ImmutableDictionary<string, int> Outcomes,
    [property: Id(2)] long NetRevenueMinorUnits,
    [property: Id(3)] ImmutableArray<PartnerFailure> Failures)
{
    /// <summary>Partners that could not be carried out and are not listed, because there are too many of them.</summary>
    [Id(4)] public int UnlistedFailures { get; init; }
}

/// <summary>What a step of a run through a cohort came to.</summary>
/// <param name="Last">The last partner it came to; nothing where no partner is left.</param>
/// <param name="Result">What it came to.</param>
[GenerateSerializer, Alias("cohort-step"), Immutable]
public sealed record CohortStep([property: Id(0)] string? Last, [property: Id(1)] CohortResult Result);

/// <summary>Where the next partners of a cohort and the rows they left differ.</summary>
/// <param name="Last">The last partner that was compared; nothing where no partner is left.</param>
/// <param name="Differences">The partners that differ.</param>
[GenerateSerializer, Alias("cohort-comparison"), Immutable]
public sealed record CohortComparison([property: Id(0)] string? Last, [property: Id(1)] ImmutableArray<PartnerDifference> Differences);

/// <summary>A partner whose row of a run differs from what the partner holds.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Difference">What each of them says, in words.</param>
[GenerateSerializer, Alias("partner-difference"), Immutable]
public sealed record PartnerDifference([property: Id(0)] string PartnerId, [property: Id(1)] string Difference);

/// <summary>A partner for which a run could not be carried out.</summary>
[GenerateSerializer, Alias("partner-failure"), Immutable]
public sealed record PartnerFailure([property: Id(0)] string PartnerId, [property: Id(1)] string Reason);
