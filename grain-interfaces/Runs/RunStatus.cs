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

    /// <summary>A person has paused it: it goes on when it is resumed, and later boundaries of its region wait.</summary>
    Paused = 5,

    /// <summary>A person has cancelled it before its first partner: it begins when it is resumed, and later boundaries wait.</summary>
    Cancelled = 6,

    /// <summary>It was paused or cancelled and resumed before its moment, at which it begins.</summary>
    Waiting = 7,
}
