using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using static System.FormattableString;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Says why a waiver or its revocation is not taken.</summary>
internal static class PosWaiverWords
{
    public static string Refusal(PosWaiverAnswer answer, PosWeek week, int? line)
    {
        var what = line is { } number ? Invariant($"Line {number} of {week}") : $"Week {week}";
        return answer.Refusal switch
        {
            "WeekNotOver" => Invariant($"Week {week} ends on {week.LastDay:yyyy-MM-dd}; it can be waived from the day after on."),
            "QuarterSettled" => $"The quarter of {week} is settled; what it was settled on stays.",
            "AlreadyWaived" => $"{what} is waived by {answer.Waiver?.WaivedBy}: {answer.Waiver?.Reason}",
            "NothingOwed" => $"Nothing is owed for {week}, so there is nothing to waive.",
            "WeekComplies" => $"{what} complies, so there is nothing to waive.",
            "LineNotRejected" => $"{what} is no rejected line of the report that counts.",
            "TooManyLines" => $"So many lines of {week} are waived already that the week should be waived as a whole.",
            "NotWaived" => $"{what} is not waived.",
            _ => $"{what}: {answer.Refusal}.",
        };
    }
}
