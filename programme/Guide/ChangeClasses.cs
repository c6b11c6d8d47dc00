using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PartnerConnect.Programme.Guide;

/// <summary>Says of each field of a guide what kind of change it is to change it.</summary>
/// <remarks>
/// The price list and product features are no fields of a guide: they stand in the catalogue, which changes without notice
/// (R5). Source: A31.
/// </remarks>
public static partial class ChangeClasses
{
    // The first row decides whose two ends a field's name, its rows left out, begins and ends with; the narrower stand first.
    private static readonly ImmutableArray<(string Begins, string Ends, ChangeClass Class)> Table =
    [
        ("policies.", "", ChangeClass.Policies),
        ("notices.", "", ChangeClass.Policies),
        // Tables by track: their fields end in a track's name, whatever that is.
        ("regions.annualMinimum.", "", ChangeClass.Thresholds),
        // The law changes a rate of VAT, and it only warns.
        ("regions.vatBasisPoints.", "", ChangeClass.Wording),
        ("pos.distributors.", "", ChangeClass.Requirements),
        ("certification.people.", "", ChangeClass.Requirements),
        ("nfr.allowances.", "", ChangeClass.Rates),
        ("leap.steps.", "", ChangeClass.Rates),
        ("standardDiscounts.rows.discountBasisPoints.", "", ChangeClass.Rates),
        ("mdf.capPerRequest.", "", ChangeClass.Rates),
        ("", ".evidence", ChangeClass.Wording),
        ("", ".description", ChangeClass.Wording),
        ("", ".name", ChangeClass.Wording),
        ("title", "", ChangeClass.Wording),
        ("demonstrationValues", "", ChangeClass.Wording),
        ("contacts.", "", ChangeClass.Wording),
        ("milestones.shareBasisPoints", "", ChangeClass.Thresholds),
        ("", "Days", ChangeClass.Deadlines),
        ("", "Months", ChangeClass.Deadlines),
        ("", "DaysAfterWeek", ChangeClass.Deadlines),
        ("", "DaysAfterQuarter", ChangeClass.Deadlines),
        ("", "DaysAfterQuarterStart", ChangeClass.Deadlines),
        ("", "DaysAfterOnboarding", ChangeClass.Deadlines),
        ("", "DaysBefore", ChangeClass.Deadlines),
        ("", "DaysAfter", ChangeClass.Deadlines),
        ("", "DaysBeforeInvoice", ChangeClass.Deadlines),
        ("", "Weeks", ChangeClass.Deadlines),
        ("mdf.accrualExpiresQuarters", "", ChangeClass.Deadlines),
        ("deals.extensions", "", ChangeClass.Deadlines),
        ("trackSelection.", "", ChangeClass.Deadlines),
        ("deals.refusesPublishedTenders", "", ChangeClass.Requirements),
        ("mdf.gates", "", ChangeClass.Requirements),
        ("nfr.", "", ChangeClass.Rates),
        ("leap.", "", ChangeClass.Rates),
        ("standardDiscounts.", "", ChangeClass.Rates),
        ("deals.", "", ChangeClass.Rates),
        ("mdf.", "", ChangeClass.Rates),
        ("benefits.", "", ChangeClass.Benefits),
        ("board.", "", ChangeClass.Benefits),
        ("tracks", "", ChangeClass.Requirements),
        ("regions.", "", ChangeClass.Requirements),
        ("requirements.", "", ChangeClass.Requirements),
        ("milestones.", "", ChangeClass.Requirements),
        ("pos.", "", ChangeClass.Requirements),
        ("specialisations.", "", ChangeClass.Requirements),
        ("calendar.", "", ChangeClass.Policies),
        ("programmeLaunch", "", ChangeClass.Policies),
    ];

    /// <summary>The field's name, the rows of its tables left out.</summary>
    public static string WithoutRows(string field) => Rows().Replace(field, "");

    /// <summary>The kind of change; a policy where no row speaks of the field, because notice never hurts.</summary>
    public static ChangeClass Of(string field) => Known(field) ?? ChangeClass.Policies;

    /// <summary>The kind of change that a row of the table names, or nothing.</summary>
    public static ChangeClass? Known(string field)
    {
        var name = WithoutRows(field);
        foreach (var (begins, ends, kind) in Table)
        {
            if (name.StartsWith(begins, StringComparison.Ordinal) && name.EndsWith(ends, StringComparison.Ordinal))
                return kind;
        }

        return null;
    }

    /// <summary>The one region that a field concerns, or nothing.</summary>
    public static string? RegionOf(string field) =>
        Region().Match(field) is { Success: true } match ? match.Groups["region"].Value : null;

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Rows();

    [GeneratedRegex(@"^(regions\[(?<region>[^\]]+)\]|requirements\[[^\]]+\]\.markets\[(?<region>[^\]]+)\]|policies\.downgrade\.byRegion\.(?<region>.+))")]
    private static partial Regex Region();
}
