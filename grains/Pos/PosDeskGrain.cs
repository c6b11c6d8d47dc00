using System.Collections.Immutable;
using Orleans.Concurrency;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Pos;

/// <summary>Reads POS ledgers; a silo runs as many of it as it needs.</summary>
[GrainType("pos-desk"), StatelessWorker]
internal sealed class PosDeskGrain(IPosReading rows, PosReconciling reconciling) : Grain, IPosDesk
{
    private const int LargestPage = 1000;
    private const int MostPartners = 500;

    public Task<ImmutableArray<PosLineView>> Lines(PosLineQuery query, int limit) =>
        rows.Lines(query, Math.Clamp(limit, 1, LargestPage));

    public Task<ImmutableArray<PosVersionView>> Versions(string partnerId, PosWeek week) => rows.Versions(partnerId, week);

    public Task<ImmutableArray<PosCorrectionView>> Corrections(PosCorrectionQuery query, int limit) =>
        rows.Corrections(query, Math.Clamp(limit, 1, LargestPage));

    public Task<ImmutableArray<PosExceptionLine>> Exceptions(PosExceptionQuery query, int limit) =>
        rows.Exceptions(query, Math.Clamp(limit, 1, LargestPage));

    public Task<PosReconciliation> Reconcile(string? afterPartner, int limit, string? region) =>
        reconciling.HoldAsync(afterPartner ?? "", Math.Clamp(limit, 1, MostPartners), region);
}
