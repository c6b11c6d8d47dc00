using PartnerConnect.Programme.Rebates;

namespace PartnerConnect.GrainInterfaces.Rebates;

/// <summary>Tells a statement in wire types: whoever has its facts tells the same.</summary>
public static class LeapStatementTelling
{
    /// <summary>The statement.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="facts">What it is made of.</param>
    /// <param name="statement">What the programme made of them.</param>
    /// <param name="guideVersion">The guide version by which it was made.</param>
    /// <param name="decisionId">The decision that holds its trace.</param>
    public static LeapStatementView Of(
        string id, LeapStatementFacts facts, LeapStatement statement, string guideVersion, string decisionId)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(statement);
        var text = LeapStatementText.Of(facts, statement, guideVersion);
        var (quarter, outcome) = (facts.Quarter, statement.Quarter);
        return new()
        {
            Id = id,
            PartnerId = facts.PartnerId,
            Region = quarter.Region,
            Number = facts.Number,
            Quarter = quarter.Quarter,
            Day = quarter.Day,
            Track = quarter.Track,
            GuideVersion = guideVersion,
            Status = $"{outcome.Status}",
            Refusal = outcome.Refusal?.ToString(),
            Rule = outcome.Rule,
            Sales = outcome.Sales,
            Target = outcome.Accrual.Target,
            RateBasisPoints = outcome.Accrual.RateBasisPoints,
            Accrued = outcome.Accrual.Amount,
            Earned = outcome.Amount,
            Corrections =
            [
                .. facts.Corrections.Select(each => new LeapCorrectionView(
                    each.Quarter, each.Statement, each.Before, each.After, each.Difference, each.DecisionId)),
            ],
            Corrected = statement.Corrected,
            CarriedIn = facts.CarriedIn,
            Payable = statement.Payable,
            CarriedOut = statement.CarriedOut,
            Lines =
            [
                .. statement.Lines.Select(line => new LeapLineView(
                    line.Group.Week, line.Group.Version, line.Group.IsService, line.Group.IsReturn, line.Group.Net, line.Group.Gross,
                    line.Counts, line.Rebate)),
            ],
            Text = text,
            Hash = LeapStatementText.Hash(text),
            DecisionId = decisionId,
        };
    }
}
