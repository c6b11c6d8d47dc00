namespace PartnerConnect.Simulation.Tests.Bugs;

/// <summary>Faults that are built into the doubles around the grains, to show that the simulation would find them.</summary>
internal enum PlantedBug
{
    /// <summary>None: what the product is held against.</summary>
    None = 0,

    /// <summary>The state store takes every write, whatever version it was made from.</summary>
    StoreIgnoresEtag,

    /// <summary>A state write that fails leaves the new not-for-resale spend behind and nothing else.</summary>
    StoreTearsWrites,

    /// <summary>An activation lives on after a write of which it knows nothing, and believes what it wanted to write.</summary>
    ActivationSurvivesFailure,

    /// <summary>The state that is read back has lost the choice of a track.</summary>
    StateLosesChoice,

    /// <summary>The state that is read back has lost what was still to be delivered.</summary>
    StateLosesOutbox,

    /// <summary>A line that two weeks report counts in both.</summary>
    LedgerCountsTwice,

    /// <summary>A line counts in the week that came first, not in the earliest.</summary>
    LedgerKeepsFirstComer,

    /// <summary>A line that a correction drops is not handed to the next week that reports it.</summary>
    LedgerForgetsHeirs,

    /// <summary>The ledger takes a sequence or version a second time.</summary>
    LedgerIgnoresSequence,

    /// <summary>A ledger write that fails leaves the report behind without its lines.</summary>
    LedgerTearsWrites,

    /// <summary>A delivery that fails is taken for done.</summary>
    OutboxDropsDeliveries,

    /// <summary>A list row is replaced by whatever comes last, not by the higher revision.</summary>
    RowsIgnoreRevision,

    /// <summary>A decision that is delivered twice is there twice.</summary>
    RowsKeepDuplicates,

    /// <summary>The coordinator takes its n-th tick for the n-th quarter instead of asking the calendar.</summary>
    CoordinatorCountsTicks,

    /// <summary>The clock is read once for an activation and not for each command.</summary>
    ClockIsReadOnce,

    /// <summary>Every region lives by UTC.</summary>
    RegionsLiveByUtc,

    /// <summary>The last day of the yearly window is off by one.</summary>
    WindowIsOffByOne,

    /// <summary>A quarter settles a day late.</summary>
    SettleIsOffByOne,

    /// <summary>A streak of missed quarters goes on through a quarter that was met.</summary>
    StreakIsNotReset,

    /// <summary>A line that arrives late changes the result of a settled quarter.</summary>
    LateLineChangesSettledQuarter,

    /// <summary>An order is held against the cap as if no order of the quarter had come before it.</summary>
    CapForgetsOrders,

    /// <summary>A published guide version does not come to the notice of the silo.</summary>
    PublicationIsMissed,

    /// <summary>A client whose answer was lost sends its order again under another id.</summary>
    ClientRetriesAnew,

    /// <summary>A version that is read back to amend it has lost the lines that were refused.</summary>
    VersionsForgetRefusals,

    /// <summary>A version that counts no longer is read back with the content of the one that does.</summary>
    FormerVersionsAreForgotten,

    /// <summary>A line that is to be corrected is read without the corrections it has had.</summary>
    LinesForgetCorrections,

    /// <summary>A correction goes on counting when its line counts in an earlier week.</summary>
    CorrectionsOutliveLines,

    /// <summary>A correction's write that fails leaves the correction behind and does not say that its week changed.</summary>
    CorrectionsTearWrites,

    /// <summary>A restatement is lost on its way to the store.</summary>
    RestatementsAreLost,
}
