using System.Security.Claims;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Sorts the lines of a feed by partner and week, as they arrive.</summary>
internal sealed class FeedSorting(PosFile file, ClaimsPrincipal user)
{
    /// <summary>The most lines of one feed.</summary>
    public const int MostLines = 2_000_000;

    private readonly Dictionary<string, Dictionary<PosWeek, FeedReport>> partners = new(StringComparer.Ordinal);

    public int Lines { get; private set; }

    public FeedTally Tally { get; } = new();

    /// <summary>The reports by partner, each partner's weeks in ascending order.</summary>
    public IEnumerable<(string PartnerId, IReadOnlyList<FeedReport> Weeks)> Reports =>
        partners.Select(partner =>
            (partner.Key, (IReadOnlyList<FeedReport>)[.. partner.Value.Values.OrderBy(report => report.Week)]));

    /// <summary>Reads the file to its end.</summary>
    /// <returns>Whether it has no more lines than a feed may have.</returns>
    public async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        while (await file.ReadAsync(cancellation) is { } row)
        {
            if (++Lines > MostLines)
                return false;
            Sort(row);
        }

        return true;
    }

    private void Sort(PosFileRow row)
    {
        var partnerId = file.Text(row, PosColumns.ReportingPartnerId);
        var week = file.Text(row, PosColumns.ReportWeek);
        var isSplit = row.UnreadableReason is null && row.Fields.Length == file.Header.Columns.Length;
        if (!PartnerIds.IsWellFormed(partnerId))
        {
            Reject(row, null, null, isSplit ? "F03" : "L00", PosColumns.ReportingPartnerId, isSplit
                ? $"The partner's id is {PartnerIds.Rule}."
                : Malformed(row));
        }
        else if (!user.MaySee(partnerId))
        {
            Reject(row, null, null, "F03", PosColumns.ReportingPartnerId, "The line names another partner than yours.");
        }
        else if (!PosWeek.TryParse(week, null, out var named))
        {
            Reject(row, partnerId, null, isSplit ? "F04" : "L00", PosColumns.ReportWeek, isSplit
                ? "The week is an ISO week of the years 2000 to 2099, such as 2024-W15."
                : Malformed(row));
        }
        else
        {
            Add(row, ReportOf(partnerId, named));
        }
    }

    private void Add(PosFileRow row, FeedReport report)
    {
        // The programme refuses a line that cannot be taken apart; it counts against its own week.
        if (row.UnreadableReason is null && new PosRow(row.Line, file.Header, row.Fields).DeclaresZeroSales)
            report.Declare(row.Line);
        else
            report.Add(row);
    }

    private FeedReport ReportOf(string partnerId, PosWeek week)
    {
        if (!partners.TryGetValue(partnerId, out var weeks))
            partners.Add(partnerId, weeks = []);
        if (!weeks.TryGetValue(week, out var report))
            weeks.Add(week, report = new FeedReport(week));
        return report;
    }

    private void Reject(PosFileRow row, string? partnerId, string? week, string code, string field, string message) =>
        Tally.Reject(new FeedReject(row.Line, partnerId, week, code, field, message));

    private string Malformed(PosFileRow row) => row.UnreadableReason is { } reason
        ? reason + "."
        : $"The line has {row.Fields.Length} fields and the header {file.Header.Columns.Length}.";
}
