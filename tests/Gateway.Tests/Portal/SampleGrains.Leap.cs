using System.Collections.Immutable;
using PartnerConnect.Gateway.Tests.Rebates;
using PartnerConnect.GrainInterfaces.Rebates;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>The readers of the LEAP rebate.</summary>
public partial class SampleGrains
{
    private sealed class LeapReader : IPartnerLeap, ILeapDesk
    {
        public Task<LeapView?> Leap() => Task.FromResult<LeapView?>(SampleLeap.View);

        public Task<LeapStatementView?> Find(string statementId) =>
            Task.FromResult(statementId == SampleLeap.Statement.Id ? SampleLeap.Statement : null);

        public Task<LeapPaymentAnswer?> Pay(LeapPaymentOrder payment) => throw new NotSupportedException();

        public Task<ImmutableArray<LeapStatementView>> List(LeapStatementQuery query, int limit) => throw new NotSupportedException();
    }
}
