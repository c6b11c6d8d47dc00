namespace PartnerConnect.GrainInterfaces.Runs;

/// <summary>Where a run stands.</summary>
public enum RunStatus
{
    /// <summary>Cohorts are still to be carried out.</summary>
    Running = 1,

    /// <summary>Every partner was carried out and the totals agree.</summary>
    Completed = 2,

    /// <summary>Some partners could not be carried out.</summary>
    CompletedWithFailures = 3,

    /// <summary>The totals differ from what the partners left in the rows.</summary>
    TotalsDiffer = 4,
}
