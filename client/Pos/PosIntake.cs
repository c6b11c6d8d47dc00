using PartnerConnect.Gateway.Spooling;
using PartnerConnect.Gateway.Xlsx;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.ColumnMaps;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>How a file is read: where it is kept meanwhile, how much of it, and by whose column map if its headers need one.</summary>
/// <param name="Space">Where a workbook is kept.</param>
/// <param name="Limits">How much of a workbook is read.</param>
/// <param name="Cluster">Who knows the map.</param>
/// <param name="MapOf">The partner whose map is used, or nothing for no map.</param>
/// <param name="Week">The week that is reported where the file does not say; nothing in a feed.</param>
internal sealed record PosIntake(
    SpoolSpace Space, WorkbookLimits Limits, IClusterClient Cluster, string? MapOf, PosWeek? Week)
{
    /// <summary>When the file began to come in.</summary>
    public DateTimeOffset SentAt { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>The partner's map, where there is one.</summary>
    public async Task<PosColumnMap?> FindMapAsync() =>
        MapOf is null ? null : await Cluster.GetGrain<IPosColumnMap>(GrainKeys.PosColumnMap(MapOf)).Find();
}
