namespace PartnerConnect.Silo.Demo;

/// <summary>What becomes of a week's report.</summary>
internal enum ReportFate
{
    OnTime,

    /// <summary>Handed in after the grace day, within the correction window.</summary>
    Late,

    /// <summary>Never handed in.</summary>
    Missing,

    /// <summary>On time, with a line that is refused.</summary>
    WithReject,

    /// <summary>The same, and corrected some days later.</summary>
    WithRejectCorrected,
}
