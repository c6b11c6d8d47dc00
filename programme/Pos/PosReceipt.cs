namespace PartnerConnect.Programme.Pos;

/// <summary>What was handed in for a week. The numbers are stored and never reused.</summary>
public enum PosReceiptKind
{
    /// <summary>A file of lines, for one week or as part of a feed.</summary>
    Report = 1,

    /// <summary>The declaration that the week has no sales.</summary>
    ZeroSales = 2,

    /// <summary>Single lines of the version that counts, corrected or withdrawn.</summary>
    Amendment = 3,

    /// <summary>The correction of a line of a closed week.</summary>
    Correction = 4,
}

/// <summary>What became of what was handed in. The numbers are stored and never reused.</summary>
/// <remarks>
/// Received and Validated are passed through within the call that hands it in: who has an answer has one of the others.
/// Source: programme rules section 4 (correction window).
/// </remarks>
public enum PosReceiptStatus
{
    /// <summary>It has arrived whole and is looked at.</summary>
    Received = 1,

    /// <summary>Its lines are judged, and nothing of it is written yet.</summary>
    Validated = 2,

    /// <summary>It counts.</summary>
    Accepted = 3,

    /// <summary>Nothing of it counts, for the reason that stands beside it.</summary>
    Returned = 4,

    /// <summary>It counted, until a later version took its place.</summary>
    Superseded = 5,

    /// <summary>It counts, and the week's first report came after the last day of grace.</summary>
    Late = 6,
}

/// <summary>Tells the status of what was handed in.</summary>
public static class PosReceipts
{
    /// <summary>The status as it is now.</summary>
    /// <param name="written">The status with which it was written down.</param>
    /// <param name="isReplaced">Whether a later version has taken its place.</param>
    public static PosReceiptStatus StatusNow(PosReceiptStatus written, bool isReplaced) =>
        isReplaced && written is (PosReceiptStatus.Accepted or PosReceiptStatus.Late)
            ? PosReceiptStatus.Superseded
            : written;
}
