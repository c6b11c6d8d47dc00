using PartnerConnect.Programme;
using PartnerConnect.Programme.Rebates;

namespace PartnerConnect.Grains.Rebates;

/// <summary>What a partner remembers of a statement: what was told, and what its quarter is reckoned with should it be corrected.</summary>
public sealed record StoredLeapStatement
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number among the partner's, from 1 on.</summary>
    public required int Number { get; init; }

    /// <summary>The day on which it was made, which is that on which the quarter settled.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The guide version by which it was made.</summary>
    public required string GuideVersion { get; init; }

    /// <summary>The track by which the quarter was judged.</summary>
    public required string Track { get; init; }

    /// <summary>How the quarter's POS data stood.</summary>
    public required LeapPos Pos { get; init; }

    /// <summary>The rule by which incentives were suspended, or nothing.</summary>
    public string? SuspendedBy { get; init; }

    /// <summary>The rule by which a missing plan or review blocked it, or nothing.</summary>
    public string? BlockedBy { get; init; }

    /// <summary>What the quarter came to.</summary>
    public required LeapStatus Status { get; init; }

    /// <summary>What it earned.</summary>
    public required Money Earned { get; init; }

    /// <summary>What is stated for the quarter by now: what it earned, and every correction of later statements.</summary>
    public required Money Stated { get; init; }

    /// <summary>What the statement pays.</summary>
    public required Money Payable { get; init; }

    /// <summary>What it could not take back: 0, or negative.</summary>
    public required Money CarriedOut { get; init; }

    /// <summary>The hash of its text.</summary>
    public required string Hash { get; init; }

    /// <summary>The decision that holds its trace.</summary>
    public required string DecisionId { get; init; }

    /// <summary>Its payment, once it is recorded.</summary>
    public StoredLeapPayment? Payment { get; init; }
}

/// <summary>A payment that was recorded.</summary>
public sealed record StoredLeapPayment(DateOnly PaidOn, string Reference, string By, DateTimeOffset At, string DecisionId);
