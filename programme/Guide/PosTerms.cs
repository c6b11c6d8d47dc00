using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace PartnerConnect.Programme.Guide;

/// <summary>How point-of-sale data is due and judged.</summary>
/// <remarks>Source: R36, R37, A46; programme rules section 4.</remarks>
public sealed record PosTerms
{
    /// <summary>Whether a week without sales needs a declaration that says so.</summary>
    [Ambiguity(46)]
    public required bool ZeroWeekNeedsDeclaration { get; init; }

    /// <summary>Days after a week's Sunday, at whose end the report is due: 3 is Wednesday.</summary>
    [Ambiguity(46)]
    public required int DueDaysAfterWeek { get; init; }

    /// <summary>Business days (Monday to Friday) after the due day in which a report is still in time.</summary>
    public required int GraceBusinessDays { get; init; }

    /// <summary>Days after the due day in which version n+1 may replace version n.</summary>
    public required int CorrectionWindowDays { get; init; }

    /// <summary>Days after the quarter's last day within which a missing week may still come; the quarter settles on the day
    /// after them.</summary>
    public required int SettleDaysAfterQuarter { get; init; }

    /// <summary>Weeks by which an invoice may be older than the report's week.</summary>
    public required int LateLineWeeks { get; init; }

    /// <summary>The least share of valid lines of a compliant week, in hundredths of one percent.</summary>
    public required int ValidLinesBasisPoints { get; init; }

    /// <summary>
    /// The least share of value with a named end customer of a compliant week, in hundredths of one percent.
    /// </summary>
    public required int NamedCustomerBasisPoints { get; init; }

    /// <summary>
    /// How many weeks of a quarter may fall short while the quarter still complies: 1 (12 of 13, 13 of 14).
    /// </summary>
    public required int WeeksAllowedShort { get; init; }

    /// <summary>The most a unit's net price may exceed its MSRP by, as a factor: 3 (L07).</summary>
    public required int HighestPriceFactor { get; init; }

    /// <summary>Days by which a shipment may come before its invoice.</summary>
    public required int ShipDaysBeforeInvoice { get; init; }

    /// <summary>Lapsed weeks in a row at which the partner is reminded: 1.</summary>
    public required int LapsesToReminder { get; init; }

    /// <summary>Lapsed weeks in a row at which the account manager warns and LEAP is held: 2.</summary>
    public required int LapsesToWarning { get; init; }

    /// <summary>The distributors that a POS line may name; where there are none, the guide knows none and any is taken.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<DistributorTerms>? Distributors { get; init; }
}

/// <summary>A distributor from whom partners buy.</summary>
/// <param name="Id">Its id, as POS lines name it.</param>
/// <param name="Name">Its name; a sale to it is no sale to an end customer (L08).</param>
/// <remarks>Source: programme rules section 4 (DistributorId), A45. A distributor is no partner: R2 knows resellers alone.</remarks>
public sealed record DistributorTerms(string Id, string Name);
