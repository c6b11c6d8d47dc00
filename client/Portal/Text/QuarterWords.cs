using PartnerConnect.Gateway.Portal.Parts;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>How a quarter stands, in the same words in the chart and in its table.</summary>
/// <param name="State">Whether its figures are settled, live, to come, or from before the partner had a track.</param>
/// <param name="Kind">The mark of its milestone.</param>
/// <param name="Verdict">What became of its milestone.</param>
internal sealed record QuarterWords(string State, MarkKind Kind, string Verdict)
{
    /// <summary>Words for a quarter, told in the current one.</summary>
    public static QuarterWords Of(QuarterStanding quarter, FiscalQuarter current)
    {
        var (kind, verdict) = VerdictOf(quarter, current);
        return new(StateOf(quarter, current), kind, verdict);
    }

    private static string StateOf(QuarterStanding quarter, FiscalQuarter current) =>
        quarter.Settled ? "Settled"
        : quarter.Quarter > current ? "To come"
        : quarter.Milestone is null && quarter.Quarter < current ? "History"
        : "Live";

    private static (MarkKind Kind, string Verdict) VerdictOf(QuarterStanding quarter, FiscalQuarter current) =>
        quarter switch
        {
            { Milestone: null } or { Met: null } => (MarkKind.Neutral, "No milestone"),
            _ when quarter.Quarter > current => (MarkKind.Waiting, "To come"),
            { Met: true } => (MarkKind.Good, "Met"),
            { Settled: true } => (MarkKind.Bad, "Missed"),
            _ => (MarkKind.Waiting, "Not yet met"),
        };
}
