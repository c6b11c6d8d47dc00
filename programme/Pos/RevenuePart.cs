using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Pos;

/// <summary>What the lines of some days are worth that a measure of revenue counts or leaves out together (A19).</summary>
/// <param name="FirstDay">The first of the days, such as the first day of a stretch.</param>
/// <param name="IsService">Whether they sell services and not products.</param>
/// <param name="IsReturn">Whether they are returns and credits; an adjustment is neither.</param>
/// <param name="Net">Their net value (R30); negative where more came back.</param>
/// <param name="Gross">What was invoiced, before pre-sales incentives (R60).</param>
public sealed record RevenuePart(DateOnly FirstDay, bool IsService, bool IsReturn, Money Net, Money Gross)
{
    /// <summary>Whether a line of this type is taken off where returns subtract, and left out where they do not.</summary>
    public static bool TakesBack(PosTransactionType type) => type is PosTransactionType.Return or PosTransactionType.Credit;

    /// <summary>What the part counts for under a measure; nothing where the measure leaves it out.</summary>
    /// <remarks>Source: A19, R30, R60.</remarks>
    public Money Under(RevenueMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if ((IsService && !measure.ServicesCount) || (IsReturn && !measure.ReturnsSubtract))
            return Money.Zero(Net.Currency);
        return measure.Basis == RevenueBasis.Invoiced ? Gross : Net;
    }
}
