using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>Rows of the POS ledger that run into the faults a test plants.</summary>
internal sealed class FaultyPosLedgerRows(IPosLedgerRows rows, Faults faults) : IPosLedgerRows
{
    public Task<IReadOnlyList<PosReportRow>> Reports(string partnerId) =>
        faults.RunAsync($"reports {partnerId}", () => rows.Reports(partnerId));

    public Task<ImmutableArray<PosRejectView>> Rejects(string partnerId, PosWeek week, int version) =>
        faults.RunAsync($"rejects {partnerId}", () => rows.Rejects(partnerId, week, version));

    public Task<ImmutableArray<PosWarningView>> Warnings(string partnerId, PosWeek week, int version) =>
        faults.RunAsync($"warnings {partnerId}", () => rows.Warnings(partnerId, week, version));

    public Task<PosVersionContent?> Version(string partnerId, PosWeek week, int version) =>
        faults.RunAsync($"version {partnerId}", () => rows.Version(partnerId, week, version));

    public Task<bool> Replaced(string partnerId, PosWeek week, string contentHash) =>
        faults.RunAsync($"replaced {partnerId}", () => rows.Replaced(partnerId, week, contentHash));

    public Task Receive(string partnerId, PosReceiptRow receipt) =>
        faults.RunAsync($"receive {partnerId}", () => rows.Receive(partnerId, receipt));

    public Task<ImmutableHashSet<string>> PartnerNames(ImmutableArray<string> names) =>
        faults.RunAsync("partner names", () => rows.PartnerNames(names));

    public Task<ImmutableDictionary<SoldBefore, DateOnly>> Sold(string partnerId, PosWeek week, ImmutableArray<string> parts) =>
        faults.RunAsync($"sold {partnerId}", () => rows.Sold(partnerId, week, parts));

    public Task Append(ImmutableArray<PosLedgerEntry> entries) =>
        faults.RunAsync($"append {entries[0].PartnerId}", () => rows.Append(entries));

    public Task<ImmutableArray<PosWeekTotals>> ChangedAfter(string partnerId, long sequence) =>
        faults.RunAsync($"changed {partnerId}", () => rows.ChangedAfter(partnerId, sequence));
}
