using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>Corrections of POS lines that run into the faults a test plants.</summary>
internal sealed class FaultyPosCorrectionRows(IPosCorrectionRows rows, Faults faults) : IPosCorrectionRows
{
    public Task<PosCorrectable?> FindLine(string partnerId, PosLineKey key) =>
        faults.RunAsync($"find line {partnerId}", () => rows.FindLine(partnerId, key));

    public Task<PosCorrectionRow?> Find(string partnerId, string correctionId) =>
        faults.RunAsync($"find correction {partnerId}", () => rows.Find(partnerId, correctionId));

    public Task Append(string partnerId, PosCorrectionRow correction) =>
        faults.RunAsync($"correct {partnerId}", () => rows.Append(partnerId, correction));
}
