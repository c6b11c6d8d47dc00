using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Rebates;

/// <summary>A quarter's statement as it was settled; only its payment is added to it.</summary>
[GenerateSerializer, Alias("leap-statement-view"), Immutable]
public sealed record LeapStatementView
{
    /// <summary>The id, such as <c>leap-AW-0001-1</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The partner.</summary>
    [Id(1)] public required string PartnerId { get; init; }

    /// <summary>The region's id.</summary>
    [Id(2)] public required string Region { get; init; }

    /// <summary>Its number among the partner's, from 1 on.</summary>
    [Id(3)] public required int Number { get; init; }

    /// <summary>The quarter.</summary>
    [Id(4)] public required FiscalQuarter Quarter { get; init; }

    /// <summary>The day on which it was made, in the region.</summary>
    [Id(5)] public required DateOnly Day { get; init; }

    /// <summary>The track by which the quarter was judged.</summary>
    [Id(6)] public required string Track { get; init; }

    /// <summary>The guide version by which it was made.</summary>
    [Id(7)] public required string GuideVersion { get; init; }

    /// <summary>What the quarter came to: a name of <c>LeapStatus</c>.</summary>
    [Id(8)] public required string Status { get; init; }

    /// <summary>Why it earns nothing, where it does not: a name of <c>LeapRefusal</c>.</summary>
    [Id(9)] public string? Refusal { get; init; }

    /// <summary>The rule that decided.</summary>
    [Id(10)] public required string Rule { get; init; }

    /// <summary>The sales that count (R60, A19).</summary>
    [Id(11)] public required Money Sales { get; init; }

    /// <summary>What they are held against.</summary>
    [Id(12)] public required Money Target { get; init; }

    /// <summary>The rate of the step reached, in hundredths of one percent.</summary>
    [Id(13)] public required int RateBasisPoints { get; init; }

    /// <summary>What the sales earn by themselves.</summary>
    [Id(14)] public required Money Accrued { get; init; }

    /// <summary>What the quarter earns: that, or 0.</summary>
    [Id(15)] public required Money Earned { get; init; }

    /// <summary>What is corrected of earlier statements.</summary>
    [Id(16)] public ImmutableArray<LeapCorrectionView> Corrections { get; init; } = [];

    /// <summary>The sum of the corrections.</summary>
    [Id(17)] public required Money Corrected { get; init; }

    /// <summary>What the statement before could not take back: 0, or negative.</summary>
    [Id(18)] public required Money CarriedIn { get; init; }

    /// <summary>What is paid, 0 or more.</summary>
    [Id(19)] public required Money Payable { get; init; }

    /// <summary>What is carried on to the next statement: 0, or negative.</summary>
    [Id(20)] public required Money CarriedOut { get; init; }

    /// <summary>Its lines in groups, each with its part of what is earned; none in a list.</summary>
    [Id(21)] public ImmutableArray<LeapLineView> Lines { get; init; } = [];

    /// <summary>The text over which the hash is taken; empty in a list.</summary>
    [Id(22)] public string Text { get; init; } = "";

    /// <summary>The SHA-256 of its text, in hexadecimal digits.</summary>
    [Id(23)] public required string Hash { get; init; }

    /// <summary>The decision that holds its trace.</summary>
    [Id(24)] public required string DecisionId { get; init; }

    /// <summary>The payment, once it is recorded.</summary>
    [Id(25)] public LeapPaymentView? Payment { get; init; }
}

/// <summary>Lines of one POS week that count together.</summary>
/// <param name="Week">The week, whose lines they are; nothing for units not for resale.</param>
/// <param name="Version">The version of its report that counts.</param>
/// <param name="IsService">Whether they sell services.</param>
/// <param name="IsReturn">Whether they are returns and credits.</param>
/// <param name="Net">Their net value.</param>
/// <param name="Gross">What was invoiced.</param>
/// <param name="Counts">What they count for.</param>
/// <param name="Rebate">Their part of what is earned.</param>
[GenerateSerializer, Alias("leap-line-view"), Immutable]
public sealed record LeapLineView(
    [property: Id(0)] PosWeek? Week, [property: Id(1)] int Version, [property: Id(2)] bool IsService, [property: Id(3)] bool IsReturn,
    [property: Id(4)] Money Net, [property: Id(5)] Money Gross, [property: Id(6)] Money Counts, [property: Id(7)] Money Rebate);

/// <summary>A correction of a settled quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Statement">The number of the statement that settled it.</param>
/// <param name="Before">What was stated so far.</param>
/// <param name="After">What it earns by the figures of now.</param>
/// <param name="Difference">What is added, or taken back where it is negative.</param>
/// <param name="DecisionId">The decision that holds its trace; nothing before a statement takes it up.</param>
[GenerateSerializer, Alias("leap-correction-view"), Immutable]
public sealed record LeapCorrectionView(
    [property: Id(0)] FiscalQuarter Quarter, [property: Id(1)] int Statement, [property: Id(2)] Money Before, [property: Id(3)] Money After,
    [property: Id(4)] Money Difference, [property: Id(5)] string? DecisionId);

/// <summary>A recorded payment.</summary>
/// <param name="PaidOn">The day on which it was paid.</param>
/// <param name="Reference">The payer's reference.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
/// <param name="DecisionId">The decision that holds its trace.</param>
[GenerateSerializer, Alias("leap-payment-view"), Immutable]
public sealed record LeapPaymentView(
    [property: Id(0)] DateOnly PaidOn, [property: Id(1)] string Reference, [property: Id(2)] string By, [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string DecisionId);

/// <summary>A payment to record.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="PaidOn">The day on which it was paid, in the partner's region.</param>
/// <param name="Reference">The payer's reference.</param>
/// <param name="By">Who records it.</param>
[GenerateSerializer, Alias("leap-payment-order"), Immutable]
public sealed record LeapPaymentOrder(
    [property: Id(0)] string StatementId, [property: Id(1)] DateOnly PaidOn, [property: Id(2)] string Reference, [property: Id(3)] string By);

/// <summary>What became of a payment.</summary>
/// <param name="Statement">The statement in short, as it now stands.</param>
/// <param name="Payment">The payment that is recorded, or nothing.</param>
/// <param name="Refusal">Why it was refused: a name of <c>LeapPaymentRefusal</c>, or nothing.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="DecisionId">The decision that holds the trace.</param>
[GenerateSerializer, Alias("leap-payment-answer"), Immutable]
public sealed record LeapPaymentAnswer(
    [property: Id(0)] LeapStatementHead Statement, [property: Id(1)] LeapPaymentView? Payment, [property: Id(2)] string? Refusal,
    [property: Id(3)] string? Rule, [property: Id(4)] string? DecisionId);
