using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Simulation.Tests.Doubles;

/// <summary>No action of the simulator corrects lines of closed weeks.</summary>
internal sealed class NoCorrections : IPosCorrectionRows
{
    public Task<PosCorrectable?> FindLine(string partnerId, PosLineKey key) => throw new NotSupportedException();

    public Task<PosCorrectionRow?> Find(string partnerId, string correctionId) => throw new NotSupportedException();

    public Task Append(string partnerId, PosCorrectionRow correction) => throw new NotSupportedException();
}
