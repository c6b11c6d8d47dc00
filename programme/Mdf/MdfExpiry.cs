using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Mdf;

/// <summary>What the lapse of accrued funds is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="Quarter">The quarter that accrued them.</param>
/// <param name="LastDay">The last day on which they could be drawn.</param>
/// <param name="Left">What is left of them.</param>
public sealed record MdfExpiryFacts(DateOnly Day, FiscalQuarter Quarter, DateOnly LastDay, Money Left);

/// <summary>What the close of an activity is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="RequestId">The request.</param>
/// <param name="LastDay">The last day on which it could be claimed.</param>
/// <param name="Granted">What was approved.</param>
/// <param name="Taken">What claims take of it.</param>
public sealed record MdfClosingFacts(DateOnly Day, string RequestId, DateOnly LastDay, Money Granted, Money Taken);

/// <summary>Ends what was not used in its days.</summary>
/// <remarks>Source: R63, R64.</remarks>
public static class MdfExpiry
{
    /// <summary>What lapses of a quarter's funds: all that is left with the day after the last, and nothing before.</summary>
    public static Conclusion<Money> Funds(MdfExpiryFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var holds = new RuleStep(
            MdfAccrual.Rule, null, $"{facts.Left} of {facts.Quarter} not drawn", Invariant($"{facts.Day:yyyy-MM-dd}"),
            Invariant($"drawn by {facts.LastDay:yyyy-MM-dd}"), facts.Day <= facts.LastDay);
        return new(holds.Holds ? Money.Zero(facts.Left.Currency) : facts.Left, [holds]);
    }

    /// <summary>What is free again of an approval: all that is not claimed with the day after the last, and nothing before.</summary>
    public static Conclusion<Money> Approval(MdfClosingFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var holds = new RuleStep(
            MdfRequest.Rule, null, $"{facts.Taken} of {facts.Granted} claimed", Invariant($"{facts.Day:yyyy-MM-dd}"),
            Invariant($"claimed by {facts.LastDay:yyyy-MM-dd}"), facts.Day <= facts.LastDay);
        return new(holds.Holds ? Money.Zero(facts.Granted.Currency) : facts.Granted - facts.Taken, [holds]);
    }
}
