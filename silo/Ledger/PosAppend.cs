using System.Collections.Immutable;
using System.Data.Common;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Silo.Ledger;

/// <summary>The steps by which a partner's reports enter the ledger, all in the transaction of the connection.</summary>
/// <remarks>Each step is taken for all of them at once: what a report costs is its lines, and not its way to the database and back.</remarks>
/// <param name="connection">The connection.</param>
/// <param name="entries">The reports, each of another week, in the order of their sequences.</param>
internal sealed class PosAppend(DbConnection connection, ImmutableArray<PosLedgerEntry> entries)
{
    private readonly string partnerId = entries[0].PartnerId;
    private readonly long lastSequence = entries[^1].Report.Sequence;

    public async Task RunAsync()
    {
        await TakeSequencesAsync();
        var settled = SettledClaim.Settle(await ClaimsAsync(await TakeFormerKeysAsync()));
        var lost = settled.Where(claim => IsOwn(claim) && !claim.Counts).ToLookup(claim => claim.Claim.Week, claim => claim.ToReject());
        var rows = entries.Select(entry => new PosEntryRows(entry, [.. lost[entry.Report.Week]])).ToList();
        await InsertReportsAsync(rows);
        await ChangeOtherWeeksAsync([.. settled.Where(claim => !IsOwn(claim))]);
        await connection.InsertEachAsync("pos_line", rows.SelectMany(each => each.Lines()));
        await connection.InsertEachAsync("pos_reject", rows.SelectMany(each => each.Rejects()));
        await connection.InsertEachAsync("pos_warning", rows.SelectMany(each => each.Warnings()));
        await connection.InsertEachAsync("pos_reject_row", rows.SelectMany(each => each.RejectedRows()));
    }

    private bool IsOwn(SettledClaim claim) => entries.Any(entry => entry.Report.Week == claim.Claim.Week);

    // First of all, so that a stale activation is refused before anything moves.
    private async Task TakeSequencesAsync()
    {
        var taken = await connection.ExecuteEachAsync(PosReceiptSql.Insert, entries.Select(PosEntryRows.Receipt));
        HoldAll(taken, "sequence");
    }

    /// <summary>Takes what counted before out of the way.</summary>
    /// <returns>The lines of the versions that are replaced.</returns>
    private async Task<List<PosLineKey>> TakeFormerKeysAsync()
    {
        var keys = new List<PosLineKey>();
        foreach (var report in entries.Select(entry => entry.Report).Where(report => report.Version > 1))
        {
            var former = await connection.QueryAsync(
                PosSql.TakeCurrent, row => row.Int("version"), ("@partner_id", partnerId), ("@week", $"{report.Week}"));
            foreach (var version in former)
            {
                await connection.ExecuteAsync(PosSql.CountNoLine, ReportKey(report.Week, version));
                keys.AddRange(await connection.QueryAsync(PosSql.LineKeys, ReadKey, ReportKey(report.Week, version)));
            }
        }

        return keys;
    }

    /// <summary>Every claim to a line that the reports bring or take away and that another week holds, or another of the reports.</summary>
    private async Task<List<LineClaim>> ClaimsAsync(List<PosLineKey> former)
    {
        var own = entries.SelectMany(entry => entry.Lines.Select(line =>
            new LineClaim(line.Key, entry.Report.Week, entry.Report.Version, line.Line, Counts: false))).ToLookup(claim => claim.Key);
        var touched = own.Select(claims => claims.Key).Union(former).ToList();
        if (touched.Count == 0)
            return [];

        var claims = await connection.QueryAsync(
            PosSql.Claims.For(connection), ReadClaim, ("@partner_id", partnerId), ListSql.List(touched));
        var contested = claims.Select(claim => claim.Key)
            .Concat(own.Where(each => each.Skip(1).Any()).Select(each => each.Key)).ToHashSet();
        claims.AddRange(contested.SelectMany(key => own[key]));
        return claims;
    }

    // Before any row but the former versions' moves: what was read above is out of date where a version is gone.
    private async Task InsertReportsAsync(IEnumerable<PosEntryRows> rows) =>
        HoldAll(await connection.ExecuteEachAsync(PosSql.InsertReport, rows.Select(each => each.Report())), "version");

    private async Task ChangeOtherWeeksAsync(List<SettledClaim> settled)
    {
        if (settled.Count == 0)
            return;

        // Losers first: the database lets no line count twice, not even for a moment.
        var changed = settled.Where(claim => claim.Changes).OrderBy(claim => claim.Counts).ToList();
        await connection.ExecuteEachAsync(
            PosSql.SetCounts,
            changed.Select(claim => LineKey(claim.Claim).Append(("@counts", claim.Counts)).ToArray()));
        await connection.ExecuteEachAsync(
            PosSql.DeleteReject, changed.Where(claim => claim.Counts).Select(claim => LineKey(claim.Claim)));
        await connection.ExecuteEachAsync(
            PosSql.PutReject,
            settled.Where(claim => !claim.Counts).Select(claim =>
                PosEntryRows.Reject(partnerId, claim.Claim.Week, claim.Claim.Version, claim.ToReject())));
        await connection.ExecuteEachAsync(
            PosSql.CountLinesAgain,
            changed.Select(claim => (claim.Claim.Week, claim.Claim.Version)).Distinct().Select(each =>
                ReportKey(each.Week, each.Version).Append(("@sequence", lastSequence)).ToArray()));

        // A line that went to an earlier week leaves its corrections behind.
        await connection.ExecuteAsync(PosCorrectionSql.SumAgain, ("@partner_id", partnerId), ("@sequence", lastSequence));
    }

    private void HoldAll(int written, string what)
    {
        if (written < entries.Length)
        {
            throw new StaleLedgerException(
                $"Partner {partnerId} already has a {what} of {string.Join(", ", entries.Select(entry => $"{entry.Report.Sequence} ({entry.Report.Week} version {entry.Report.Version})"))}.");
        }
    }

    private (string, object?)[] ReportKey(PosWeek week, int version) => PosEntryRows.ReportKey(partnerId, week, version);

    private (string, object?)[] LineKey(LineClaim claim) => [.. ReportKey(claim.Week, claim.Version), ("@line_no", claim.Line)];

    private static PosLineKey ReadKey(DbDataReader row) => new(row.Text("invoice_number"), row.Int("invoice_line"));

    private static LineClaim ReadClaim(DbDataReader row) =>
        new(ReadKey(row), row.Week(), row.Int("version"), row.Int("line_no"), row.Bool("counts"));
}
