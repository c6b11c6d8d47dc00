using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Pos;

/// <summary>What is known when a report arrives.</summary>
public sealed record PosAdmissionFacts
{
    /// <summary>The week that is reported.</summary>
    public required PosWeek Week { get; init; }

    /// <summary>The day of arrival in the region's time zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>
    /// The later of the programme's launch and the partner's joining day; a week that ended before it is history.
    /// </summary>
    public required DateOnly JudgedFrom { get; init; }

    /// <summary>The version that counts so far, 1 or more; 0 where the week has none.</summary>
    public required int FormerVersion { get; init; }

    /// <summary>The hash of that version's content; nothing where the week has none.</summary>
    public required string? FormerContentHash { get; init; }

    /// <summary>
    /// Whether lines of that version were refused, so that the same content may fare better when it is checked anew,
    /// such as after a correction of the catalogue.
    /// </summary>
    public bool FormerHadRejects { get; init; }

    /// <summary>
    /// Whether this content counted once and was replaced by what was sent later: a copy that was under way meanwhile, such as
    /// the one that nobody had an answer to.
    /// </summary>
    public bool IsOvertaken { get; init; }

    /// <summary>The hash of what arrives now.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Whether the quarter of the week's Sunday is already settled for this partner.</summary>
    public required bool QuarterSettled { get; init; }

    /// <summary>
    /// How many lines arrive, the refused ones among them; a declaration of zero sales is not a line.
    /// </summary>
    public required int Rows { get; init; }

    /// <summary>Whether the partner declares that the week has no sales.</summary>
    public required bool ZeroSales { get; init; }

    /// <summary>The control total that differs from the file (F07); see <see cref="PosControl.FindDifference"/>.</summary>
    public PosTotalDifference? TotalDifference { get; init; }

    /// <summary>
    /// Whether a line names another partner than the submitter; see <see cref="PosAdmission.NamesOtherPartner"/>.
    /// </summary>
    public required bool OtherPartner { get; init; }
}

/// <summary>Whether a report as a whole is taken.</summary>
public abstract record PosAdmissionDecision
{
    private PosAdmissionDecision()
    {
    }

    /// <summary>
    /// The same content counts already (F05): nothing changes, and the answer is that of the first time.
    /// </summary>
    /// <param name="Version">The version that counts.</param>
    public sealed record AlreadyAccepted(int Version) : PosAdmissionDecision;

    /// <summary>The file is refused and nothing of it is kept.</summary>
    /// <param name="Reason">The first reason that holds.</param>
    /// <param name="Field">The column or property that is wrong.</param>
    /// <param name="Message">What is wrong and what to do about it.</param>
    public sealed record Refused(PosFileRefusal Reason, string Field, string Message) : PosAdmissionDecision
    {
        /// <summary>The code of the reason, such as <c>F04</c>.</summary>
        public string Code => Reason.Code();
    }

    /// <summary>The report is taken and from now on is the version that counts.</summary>
    /// <param name="Version">Its version: 1 for the first of the week.</param>
    /// <param name="Late">Whether it is the first of its week and came after the last day of grace. A later version
    /// neither makes a week late nor mends it: the ledger keeps what was said of the first.</param>
    /// <param name="History">Whether the week ended before the partner was judged: counted, never late.</param>
    public sealed record Admitted(int Version, bool Late, bool History) : PosAdmissionDecision;
}
