using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The form by which a person corrects one refused line.</summary>
/// <param name="Version">The version whose line is corrected.</param>
/// <param name="Reject">The line, and what is wrong with it.</param>
/// <param name="Typed">What the person typed, where it was not taken; else what stood there is shown.</param>
/// <param name="Fault">Why it was not taken.</param>
public sealed record PosLineCorrection(
    int Version, PosRejectView Reject, ImmutableDictionary<string, string>? Typed = null, string? Fault = null)
{
    /// <summary>The form's name for the version.</summary>
    public const string VersionField = "version";

    /// <summary>The form's name for taking the line out.</summary>
    public const string WithdrawField = "withdraw";

    /// <summary>
    /// The columns that are shown: what every line needs, what is wrong, and what stood there; none of a line that is well and
    /// counts in another week.
    /// </summary>
    public IEnumerable<string> Columns => PosColumns.All.Where(column => !CountsElsewhere
        && !IsGiven(column) && (PosColumns.Mandatory.Contains(column) || column == Reject.Field || TextOf(column).Length > 0));

    /// <summary>What stands in a column.</summary>
    public string TextOf(string column) => (Typed ?? Reject.Fields)?.GetValueOrDefault(column) ?? "";

    /// <summary>Reads the form, or nothing where it is none of ours.</summary>
    internal static (int Version, PosLineAmendment Line)? Read(IFormCollection? form, int line)
    {
        if (form is null || !int.TryParse(form[VersionField], NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 1)
            return null;
        var withdraw = form[WithdrawField].ToString().Length > 0;
        var fields = PosColumns.All.Where(form.ContainsKey)
            .ToImmutableDictionary(column => column, column => form[column].ToString().Trim());
        return (version, new PosLineAmendment(line, withdraw, withdraw ? ImmutableDictionary<string, string>.Empty : fields));
    }

    private bool CountsElsewhere => Reject.Fields is null && Reject.Code == PosRejectReason.Duplicate.Code();

    // The page says whose line it is; a wrong one is shown, so that it can be put right.
    private bool IsGiven(string column) =>
        column is PosColumns.ReportingPartnerId or PosColumns.ReportWeek && column != Reject.Field;
}
