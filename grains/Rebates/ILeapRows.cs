using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Rebates;

namespace PartnerConnect.Grains.Rebates;

/// <summary>Reads the rows of LEAP statements. The silo chooses the database.</summary>
public interface ILeapRows
{
    /// <summary>A statement with its lines, or nothing.</summary>
    Task<LeapStatementView?> Find(string statementId);

    /// <summary>Statements without their lines, in the order of their ids (ordinal), at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<LeapStatementView>> List(LeapStatementQuery query, int limit);
}

/// <summary>The payment of a statement.</summary>
public sealed record LeapPaymentRow(string StatementId, LeapPaymentView Payment);
