using System.Globalization;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Where lists of lines go on, as the word of their last line.</summary>
internal static class PosPlaces
{
    public static string Of(PosLineView line) => string.Create(CultureInfo.InvariantCulture, $"{line.Week}/{line.Line}");

    public static string Of(PosExceptionLine exception) => Of(new PosExceptionPlace(exception.PartnerId, exception.Week, exception.Reject.Line));

    public static string Of(PosExceptionPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.PartnerId}/{place.Week}/{place.Line}");

    public static string Of(PosCorrectionView correction) => correction.Sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the word of a list of corrections; whether it is one. Without a word the list begins at its beginning.</summary>
    public static bool TryReadSequence(string? word, out long after)
    {
        after = 0;
        return word is null || long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out after);
    }

    /// <summary>Reads the word; whether it is one. Without a word the list begins at its beginning.</summary>
    public static bool TryRead(string? word, out PosLinePlace? after)
    {
        after = null;
        if (word is null)
            return true;
        if (word.Split('/') is not [var week, var line] || !TryPlace(week, line, out var named, out var number))
            return false;
        after = new PosLinePlace(named, number);
        return true;
    }

    /// <inheritdoc cref="TryRead(string?, out PosLinePlace?)"/>
    public static bool TryRead(string? word, out PosExceptionPlace? after)
    {
        after = null;
        if (word is null)
            return true;
        if (word.Split('/') is not [var partnerId, var week, var line] || !PartnerIds.IsWellFormed(partnerId)
            || !TryPlace(week, line, out var named, out var number))
            return false;
        after = new PosExceptionPlace(partnerId, named, number);
        return true;
    }

    private static bool TryPlace(string week, string line, out PosWeek named, out int number)
    {
        number = 0;
        return PosWeek.TryParse(week, null, out named)
            && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
