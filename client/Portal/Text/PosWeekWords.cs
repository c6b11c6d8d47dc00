using PartnerConnect.Gateway.Portal.Parts;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>Tells POS weeks to people.</summary>
internal static class PosWeekWords
{
    /// <summary>How a week looks.</summary>
    public static MarkKind KindOf(PosWeekStanding week) => week.Verdict switch
    {
        "Compliant" => MarkKind.Good,
        "NotDueYet" => MarkKind.Waiting,
        "NotJudged" or "Waived" => MarkKind.Neutral,
        _ => MarkKind.Bad,
    };

    /// <summary>Whether a week falls short, or is still to come, so that it can be waived.</summary>
    public static bool CanBeWaived(PosWeekStanding week) => week.Verdict is not ("Compliant" or "NotJudged") && week.Waiver is null;
}
