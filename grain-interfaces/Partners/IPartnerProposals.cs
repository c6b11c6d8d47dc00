namespace PartnerConnect.GrainInterfaces.Partners;

/// <summary>What the guide says <em>may</em> happen to a partner, and who decides. The key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-proposals"), Alias("partner-proposals")]
public interface IPartnerProposals : IGrainWithStringKey
{
    /// <summary>A proposal as it stands now, after every boundary that has passed, or nothing where the partner has none of that id.</summary>
    [Alias("proposal")]
    Task<ProposalView?> Proposal(string proposalId);

    /// <summary>Approves or rejects a proposal; the same answer again changes nothing.</summary>
    /// <returns>The proposal as it now stands, or nothing where the partner has none of that id.</returns>
    [Alias("decide")]
    Task<ProposalAnswer?> Decide(ProposalDecision decision);

    /// <summary>Takes the partner's own answer to an open proposal; the same answer again changes nothing.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="answer">What the partner says, 1 to 2,000 characters.</param>
    /// <returns>The proposal as it now stands, or nothing where the partner has none of that id.</returns>
    [Alias("answer")]
    Task<ProposalAnswer?> Answer(string proposalId, string answer);
}

/// <summary>A person's answer to a proposal.</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Approve">Whether it is approved.</param>
/// <param name="DecidedBy">The person's name.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Alias("proposal-decision"), Immutable]
public sealed record ProposalDecision(
    [property: Id(0)] string ProposalId, [property: Id(1)] bool Approve, [property: Id(2)] string DecidedBy, [property: Id(3)] string Reason);

/// <summary>What became of an answer.</summary>
/// <param name="Proposal">The proposal as it now stands.</param>
/// <param name="AlreadyDecided">Whether somebody had decided otherwise before; then nothing changed.</param>
/// <param name="Refusal">Why it was refused, such as <c>DecisionPeriodOver</c>; nothing where it was taken.</param>
[GenerateSerializer, Alias("proposal-answer"), Immutable]
public sealed record ProposalAnswer(
    [property: Id(0)] ProposalView Proposal, [property: Id(1)] bool AlreadyDecided, [property: Id(2)] string? Refusal = null);

/// <summary>A change of track that the guide allows and a person decides on (A5, A40).</summary>
[GenerateSerializer, Alias("proposal-view"), Immutable]
public sealed record ProposalView
{
    /// <summary>The id, such as <c>proposal-AW-0001-1</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The partner.</summary>
    [Id(1)] public required string PartnerId { get; init; }

    /// <summary>The region's id.</summary>
    [Id(2)] public required string Region { get; init; }

    /// <summary>The track held when it was proposed.</summary>
    [Id(3)] public required string From { get; init; }

    /// <summary>The track it leads to.</summary>
    [Id(4)] public required string To { get; init; }

    /// <summary>The rule that allows it.</summary>
    [Id(5)] public required string Rule { get; init; }

    /// <summary>The quarter that led to it or in which it was asked for, such as <c>FY25-Q1</c>.</summary>
    [Id(6)] public required string Period { get; init; }

    /// <summary>The day on which it was proposed.</summary>
    [Id(7)] public required DateOnly ProposedOn { get; init; }

    /// <summary>The first day of the other track, if it is approved in time.</summary>
    [Id(8)] public required DateOnly EffectiveOn { get; init; }

    /// <summary><c>Open</c>, <c>Approved</c>, <c>Rejected</c>, <c>CarriedOut</c>, <c>Lapsed</c>, <c>ToldOnly</c> or <c>Expired</c>.</summary>
    [Id(9)] public required string Status { get; init; }

    /// <summary>Who decided.</summary>
    [Id(10)] public string? DecidedBy { get; init; }

    /// <summary>Why.</summary>
    [Id(11)] public string? Reason { get; init; }

    /// <summary>When.</summary>
    [Id(12)] public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The decision that holds the trace.</summary>
    [Id(13)] public required string DecisionId { get; init; }

    /// <summary>The last day on which the partner may answer, where it waits for a person.</summary>
    [Id(14)] public DateOnly? LastAnswerDay { get; init; }

    /// <summary>The last day on which a person may decide, where it waits for one.</summary>
    [Id(15)] public DateOnly? LastDecisionDay { get; init; }

    /// <summary>What the partner answered.</summary>
    [Id(16)] public string? PartnerAnswer { get; init; }

    /// <summary>When it answered.</summary>
    [Id(17)] public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary><c>Downgrade</c> or <c>Upgrade</c>.</summary>
    [Id(18)] public string Kind { get; init; } = "Downgrade";
}
