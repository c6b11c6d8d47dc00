using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

public sealed partial record Policies
{
    /// <summary>In which sense the guide's one word for discount and rebate is read, place by place.</summary>
    [Ambiguity(23)]
    public required DiscountOrRebatePolicy DiscountOrRebate { get; init; }

    /// <summary>Which kinds of change are substantial and need notice (R3); the others need none (R5).</summary>
    [Ambiguity(31)]
    public required ImmutableArray<ChangeClass> SubstantialChanges { get; init; }

    /// <summary>Which document prevails where they differ, the strongest first; each is named once.</summary>
    [Ambiguity(48)]
    public required ImmutableArray<GoverningDocument> DocumentOrder { get; init; }
}

/// <summary>The two senses of the guide's word.</summary>
public enum PriceReduction
{
    /// <summary>Before the sale, off the price.</summary>
    Discount = 1,

    /// <summary>After the sale, paid back.</summary>
    Rebate = 2,
}

/// <summary>In which sense the guide's one word for discount and rebate is read (A23).</summary>
/// <param name="StandardBenefit">In the first row of the benefit matrix (R52).</param>
/// <param name="Footnote">In the footnote of the requirement matrix.</param>
/// <param name="Milestones">In the paragraph on milestones (R49).</param>
public sealed record DiscountOrRebatePolicy(
    PriceReduction StandardBenefit, PriceReduction Footnote, PriceReduction Milestones);

/// <summary>What kind of change a new guide version makes (A31).</summary>
public enum ChangeClass
{
    /// <summary>A minimum of annual revenue.</summary>
    Thresholds = 1,

    /// <summary>A rate, a cap or a step of an incentive.</summary>
    Rates = 2,

    /// <summary>A cell of the requirement matrix, or what a requirement asks.</summary>
    Requirements = 3,

    /// <summary>A cell of the benefit matrix.</summary>
    Benefits = 4,

    /// <summary>A window, a due day or a period.</summary>
    Deadlines = 5,

    /// <summary>How an ambiguity is settled.</summary>
    Policies = 6,

    /// <summary>A price.</summary>
    PriceList = 7,

    /// <summary>A product's features.</summary>
    Features = 8,

    /// <summary>What is said and not asked: a name, a description, what a cell rests on, a mailbox.</summary>
    Wording = 9,
}

/// <summary>A document that binds a partner (R76, A48).</summary>
public enum GoverningDocument
{
    /// <summary>The signed partner agreement.</summary>
    Agreement = 1,

    /// <summary>A policy on the portal.</summary>
    Policy = 2,

    /// <summary>The programme guide.</summary>
    Guide = 3,
}
