namespace PartnerConnect.GrainInterfaces.Partners;

/// <summary>Which proposals are wanted.</summary>
[GenerateSerializer, Alias("proposal-query"), Immutable]
public sealed record ProposalQuery
{
    /// <summary>Only those with this status, where given; one of <see cref="ProposalStatus"/>.</summary>
    [Id(0)] public string? Status { get; init; }

    /// <summary>Only this region's, where given.</summary>
    [Id(1)] public string? Region { get; init; }

    /// <summary>Only this partner's, where given.</summary>
    [Id(2)] public string? PartnerId { get; init; }

    /// <summary>Only those after this one, where given.</summary>
    [Id(3)] public ProposalPlace? After { get; init; }

    /// <summary>Whether the soonest to expire comes first, then in the order of their ids: so it is where all of them are open.</summary>
    public bool SoonestFirst => Status == nameof(ProposalStatus.Open);
}

/// <summary>Where a list of proposals goes on.</summary>
/// <param name="ProposalId">The last one seen.</param>
/// <param name="LastDecisionDay">Its last day, where the list goes by that and it has one.</param>
[GenerateSerializer, Alias("proposal-place"), Immutable]
public sealed record ProposalPlace([property: Id(0)] string ProposalId, [property: Id(1)] DateOnly? LastDecisionDay = null);
