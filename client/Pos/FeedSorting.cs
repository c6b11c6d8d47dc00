using System.Collections.Immutable;
using System.Security.Claims;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Gateway.Spooling;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Sorts the lines of a feed by partner as they arrive: what cannot be anybody's is rejected, the rest is kept on disk.</summary>
internal sealed class FeedSorting(PosFile file, ClaimsPrincipal user, SpoolSpace space) : IDisposable
{
    /// <summary>The most lines of one feed; the largest feed has as many where each is some 60 bytes long.</summary>
    public const int MostLines = 20_000_000;

    public int Lines { get; private set; }

    public FeedTally Tally { get; } = new();

    /// <summary>The lines, each partner's in one part.</summary>
    public FeedSpool Sorted { get; } = new(space, FeedParts.Count);

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

    public void Dispose() => Sorted.Dispose();

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
            Keep(row, partnerId, named);
        }
    }

    private void Keep(PosFileRow row, string partnerId, PosWeek week)
    {
        // The programme refuses a line that cannot be taken apart; it counts against its own week.
        var declares = row.UnreadableReason is null && new PosRow(row.Line, file.Header, row.Fields).DeclaresZeroSales;
        var kept = declares ? new PosFileRow(row.Line, ImmutableArray<string>.Empty) : row;
        Sorted.Add(FeedParts.Of(partnerId, depth: 0), new FeedRow(partnerId, week, declares, kept));
    }

    private void Reject(PosFileRow row, string? partnerId, string? week, string code, string field, string message) =>
        Tally.Reject(new FeedReject(row.Line, partnerId, week, code, field, message));

    private string Malformed(PosFileRow row) => row.UnreadableReason is { } reason
        ? reason + "."
        : $"The line has {row.Fields.Length} fields and the header {file.Header.Columns.Length}.";
}
