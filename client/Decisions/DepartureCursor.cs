using System.Globalization;
using PartnerConnect.GrainInterfaces.Decisions;

namespace PartnerConnect.Gateway.Decisions;

/// <summary>Where the list of departures goes on: the moment and the id of its last one, in one word.</summary>
internal static class DepartureCursor
{
    public static string Of(DateTimeOffset at, string decisionId) => $"{at:O}/{decisionId}";

    /// <summary>Reads the word; whether it is one. Without a word the list begins at its beginning.</summary>
    public static bool TryRead(string? text, out DecisionCursor? cursor)
    {
        cursor = null;
        if (text is null)
            return true;
        if (text.Split('/') is not [var moment, { Length: > 0 } id]
            || !DateTimeOffset.TryParseExact(moment, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return false;
        cursor = new DecisionCursor(at, id);
        return true;
    }
}
