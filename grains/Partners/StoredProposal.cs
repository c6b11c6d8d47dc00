using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Proposals;

namespace PartnerConnect.Grains.Partners;

/// <summary>A change of track that the guide allows and that was proposed.</summary>
public sealed record StoredProposal
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>What is proposed; only downgrades were, before it was stored.</summary>
    public ProposalKind Kind { get; init; } = ProposalKind.Downgrade;

    /// <summary>The track held when it was proposed.</summary>
    public required string From { get; init; }

    /// <summary>The track it leads to.</summary>
    public required string To { get; init; }

    /// <summary>The rule that allows it.</summary>
    public required string Rule { get; init; }

    /// <summary>The quarter that led to it, or in which it was asked for.</summary>
    public required FiscalQuarter Quarter { get; init; }

    /// <summary>The day on which it was proposed.</summary>
    public required DateOnly ProposedOn { get; init; }

    /// <summary>The first day of the other track.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Where it stands.</summary>
    public required ProposalStatus Status { get; init; }

    /// <summary>The decision that holds the trace.</summary>
    public required string DecisionId { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The last day on which the partner may answer; nothing where no person is asked.</summary>
    public DateOnly? LastAnswerDay { get; init; }

    /// <summary>The last day on which a person may decide; nothing where no person is asked.</summary>
    public DateOnly? LastDecisionDay { get; init; }

    /// <summary>What the partner answered.</summary>
    public string? PartnerAnswer { get; init; }

    /// <summary>When it answered.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}
