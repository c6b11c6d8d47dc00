using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Rebates;

/// <summary>Where a partner's LEAP rebate stands.</summary>
[GenerateSerializer, Alias("leap-view"), Immutable]
public sealed record LeapView
{
    /// <summary>The partner.</summary>
    [Id(0)] public required string PartnerId { get; init; }

    /// <summary>The day it is told for, in the region.</summary>
    [Id(1)] public required DateOnly Day { get; init; }

    /// <summary>Whether the guide's figures are demonstration values.</summary>
    [Id(2)] public required bool DemonstrationValues { get; init; }

    /// <summary>The quarter that runs; nothing where the partner is in no track.</summary>
    [Id(3)] public LeapQuarterView? Current { get; init; }

    /// <summary>The quarter before, where it is over and not settled.</summary>
    [Id(4)] public LeapQuarterView? Unsettled { get; init; }

    /// <summary>What settled quarters would be corrected by if the next statement were made now, the earliest first.</summary>
    [Id(5)] public ImmutableArray<LeapCorrectionView> Corrections { get; init; } = [];

    /// <summary>What the last statement could not take back: 0, or negative.</summary>
    [Id(6)] public required Money CarriedIn { get; init; }

    /// <summary>Every statement, the latest first.</summary>
    [Id(7)] public ImmutableArray<LeapStatementHead> Statements { get; init; } = [];
}

/// <summary>A quarter's rebate as things are.</summary>
[GenerateSerializer, Alias("leap-quarter-view"), Immutable]
public sealed record LeapQuarterView
{
    /// <summary>The quarter.</summary>
    [Id(0)] public required FiscalQuarter Quarter { get; init; }

    /// <summary>The track by which it is judged as far as is known (A38).</summary>
    [Id(1)] public required string Track { get; init; }

    /// <summary>The guide version by which it is judged.</summary>
    [Id(2)] public required string GuideVersion { get; init; }

    /// <summary>How far it has come: a name of <c>LeapStatus</c>.</summary>
    [Id(3)] public required string Status { get; init; }

    /// <summary>What stands against it as things are: a name of <c>LeapRefusal</c>, or nothing.</summary>
    [Id(4)] public string? Refusal { get; init; }

    /// <summary>The rule that decides.</summary>
    [Id(5)] public required string Rule { get; init; }

    /// <summary>The sales that count (R60, A19).</summary>
    [Id(6)] public required Money Sales { get; init; }

    /// <summary>What they are held against.</summary>
    [Id(7)] public required Money Target { get; init; }

    /// <summary>The share of the target that is reached, in hundredths of one percent, rounded down; nothing where the target is 0.</summary>
    [Id(8)] public int? AttainmentBasisPoints { get; init; }

    /// <summary>The rate of the step reached, in hundredths of one percent; 0 below the first.</summary>
    [Id(9)] public required int RateBasisPoints { get; init; }

    /// <summary>What the sales earn by themselves.</summary>
    [Id(10)] public required Money Accrued { get; init; }

    /// <summary>What would be paid as things are: that, or 0 where anything stands against it.</summary>
    [Id(11)] public required Money Amount { get; init; }

    /// <summary>The next step, where there is one.</summary>
    [Id(12)] public LeapNextView? Next { get; init; }

    /// <summary>The last day on which missing POS data may still come, where the rebate waits for it (A24).</summary>
    [Id(13)] public DateOnly? HeldUntil { get; init; }

    /// <summary>The day on which the quarter settles.</summary>
    [Id(14)] public required DateOnly SettlesOn { get; init; }

    /// <summary>Every rule that is asked, in order of precedence.</summary>
    [Id(15)] public ImmutableArray<LeapRuleAsked> Asked { get; init; } = [];
}

/// <summary>The step above the one reached.</summary>
/// <param name="SalesMissing">The least further sales that reach it.</param>
/// <param name="RateBasisPoints">Its rate.</param>
/// <param name="Amount">What the quarter would earn with just these sales.</param>
/// <param name="Worth">How much more that is than now.</param>
[GenerateSerializer, Alias("leap-next-view"), Immutable]
public sealed record LeapNextView(
    [property: Id(0)] Money SalesMissing, [property: Id(1)] int RateBasisPoints, [property: Id(2)] Money Amount,
    [property: Id(3)] Money Worth);

/// <summary>A rule that was asked.</summary>
/// <param name="Rule">Its number.</param>
/// <param name="Policy">The policy under which it was read, where one applies.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Have">What the partner has.</param>
/// <param name="Need">What the rule needs.</param>
/// <param name="Holds">Whether it is met.</param>
[GenerateSerializer, Alias("leap-rule-asked"), Immutable]
public sealed record LeapRuleAsked(
    [property: Id(0)] string Rule, [property: Id(1)] string? Policy, [property: Id(2)] string Asked, [property: Id(3)] string Have,
    [property: Id(4)] string Need, [property: Id(5)] bool Holds);

/// <summary>A statement in short.</summary>
/// <param name="Id">The id, such as <c>leap-AW-0001-1</c>.</param>
/// <param name="Number">Its number among the partner's.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Day">The day on which it was made.</param>
/// <param name="Status">What the quarter came to: a name of <c>LeapStatus</c>.</param>
/// <param name="Earned">What the quarter earned.</param>
/// <param name="Payable">What is paid.</param>
/// <param name="Stated">What is stated for the quarter by now, corrections of later statements included.</param>
/// <param name="Hash">The hash of its text.</param>
/// <param name="DecisionId">The decision that holds its trace.</param>
/// <param name="PaidOn">The day on which it was paid, or nothing.</param>
[GenerateSerializer, Alias("leap-statement-head"), Immutable]
public sealed record LeapStatementHead(
    [property: Id(0)] string Id, [property: Id(1)] int Number, [property: Id(2)] FiscalQuarter Quarter, [property: Id(3)] DateOnly Day,
    [property: Id(4)] string Status, [property: Id(5)] Money Earned, [property: Id(6)] Money Payable, [property: Id(7)] Money Stated,
    [property: Id(8)] string Hash, [property: Id(9)] string DecisionId, [property: Id(10)] DateOnly? PaidOn);
