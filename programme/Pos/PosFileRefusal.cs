using System.Globalization;

namespace PartnerConnect.Programme.Pos;

/// <summary>Why a whole file is refused.</summary>
/// <remarks>
/// The number is that of the code (<c>F04</c> is 4) and never reused. F01 and F02 are found while the file is read;
/// <see cref="PosAdmission"/> asks F05, F03, F04, F06 and F07, in that order. Source: programme rules section 4.
/// </remarks>
public enum PosFileRefusal
{
    /// <summary>
    /// F01: the header lacks a mandatory column or names an unknown one; see <see cref="PosHeader"/>.
    /// </summary>
    HeaderUnknown = 1,

    /// <summary>F02: the file is not UTF-8 or cannot be read as CSV at all.</summary>
    Unreadable = 2,

    /// <summary>F03: a line names another partner than the submitter.</summary>
    WrongPartner = 3,

    /// <summary>F04: the week lies in the future or is closed.</summary>
    WeekNotOpen = 4,

    /// <summary>
    /// F05: this very content is the version that counts; answered with that version and not as an error.
    /// </summary>
    AlreadyAccepted = 5,

    /// <summary>F06: the file has no lines and the week is not declared to be without sales.</summary>
    Empty = 6,

    /// <summary>F07: a control total differs from what the file comes to; see <see cref="PosControl"/>.</summary>
    ControlTotalDiffers = 7,
}

/// <summary>The codes of the refusals.</summary>
public static class PosFileRefusals
{
    /// <summary>The code that a partner sees, such as <c>F04</c>.</summary>
    public static string Code(this PosFileRefusal refusal) =>
        string.Create(CultureInfo.InvariantCulture, $"F{(int)refusal:00}");
}
