using System.Globalization;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>Which styles of a workbook show a number as a day.</summary>
internal sealed class DateStyles
{
    private const int MostStyles = 65_536;

    // The formats that need no definition: days, and days with the time.
    private static readonly int[] BuiltIn = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

    private readonly List<bool> isDate = [];

    /// <summary>Reads the styles; without the part no number is a day.</summary>
    public static DateStyles Read(PartReader? part)
    {
        var styles = new DateStyles();
        var custom = new Dictionary<int, bool>();
        var isCellStyle = false;
        while (styles.isDate.Count < MostStyles && custom.Count < MostStyles && part?.Step() == true)
        {
            if (part.Begins("numFmt") && TryNumber(part.Attribute("numFmtId"), out var defined))
                custom[defined] = ShowsDay(part.Attribute("formatCode") ?? "");
            else if (part.Begins("cellXfs"))
                isCellStyle = part.IsOpening;
            else if (part.Ends("cellXfs"))
                isCellStyle = false;
            else if (part.Begins("xf") && isCellStyle)
                styles.isDate.Add(TryNumber(part.Attribute("numFmtId"), out var format) && IsDate(format, custom));
        }

        return styles;
    }

    /// <summary>Whether the style of this number shows a day.</summary>
    public bool IsDate(string? style) => TryNumber(style, out var number) && number < isDate.Count && isDate[number];

    /// <summary>Whether a format names a year or a day of the month, outside quotes, brackets and escapes.</summary>
    internal static bool ShowsDay(string format)
    {
        var end = '\0';
        for (var place = 0; place < format.Length; place++)
        {
            var character = format[place];
            if (end != '\0')
                end = character == end ? '\0' : end;
            else if (character is '\\' or '_' or '*')
                place++;
            else if (character is '"' or '[')
                end = character == '[' ? ']' : '"';
            else if (character is ';')
                return false;
            else if (character is 'y' or 'Y' or 'd' or 'D')
                return true;
        }

        return false;
    }

    private static bool IsDate(int format, Dictionary<int, bool> custom) =>
        custom.TryGetValue(format, out var shows) ? shows : BuiltIn.Contains(format);

    private static bool TryNumber(string? text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
