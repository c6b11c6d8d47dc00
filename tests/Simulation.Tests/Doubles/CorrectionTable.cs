using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Simulation.Tests.Bugs;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Doubles;

/// <summary>The rows of corrections of closed weeks, with the meaning of the SQL; they stand in the partner's ledger.</summary>
internal sealed class CorrectionTable(LedgerTable ledgers, Faults faults, PlantedBug bug) : IPosCorrectionRows
{
    /// <summary>Is told of each correction that lands: the partner and the correction.</summary>
    public Action<string, PosCorrectionView> Landed { get; set; } = (_, _) => { };

    public Task<PosCorrectable?> FindLine(string partnerId, PosLineKey key) => faults.Call("find line", () =>
    {
        var ledger = ledgers.Of(partnerId);
        return Task.FromResult(ledger.FindCounting(key) is { } line
            ? new PosCorrectable(
                line.Week, line.Version, line.Line with { Quarter = default },
                bug == PlantedBug.LinesForgetCorrections ? [] : [.. ledger.CorrectionsOf(line)])
            : null);
    });

    public Task<PosCorrectionRow?> Find(string partnerId, string correctionId) => faults.Call("find correction", () =>
        Task.FromResult(ledgers.Of(partnerId).Corrections.Find(each => each.View.CorrectionId == correctionId)));

    public Task Append(string partnerId, PosCorrectionRow correction) => faults.Call(
        "append correction",
        () =>
        {
            ledgers.Of(partnerId).Append(correction);
            Landed(partnerId, correction.View);
            return Task.CompletedTask;
        },
        bug == PlantedBug.CorrectionsTearWrites ? () => ledgers.Of(partnerId).Corrections.Add(correction) : null);
}
