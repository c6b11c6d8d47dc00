using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Rebates;

/// <summary>Reads statements of many partners; one activation is one reader and remembers nothing.</summary>
/// <remarks>The key is <see cref="GrainKeys.LeapDesk"/>. Pages hold at most 200 rows.</remarks>
[GrainInterfaceType("leap-desk"), Alias("leap-desk")]
public interface ILeapDesk : IGrainWithStringKey
{
    /// <summary>A statement as it was settled, or nothing.</summary>
    [Alias("find")]
    Task<LeapStatementView?> Find(string statementId);

    /// <summary>Statements without their lines, in the order of their ids.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    [Alias("list")]
    Task<ImmutableArray<LeapStatementView>> List(LeapStatementQuery query, int limit);
}

/// <summary>Which statements a list holds.</summary>
/// <param name="Region">The region's id, where only its are wanted.</param>
/// <param name="Quarter">The quarter, such as <c>FY25-Q1</c>, where only its are wanted.</param>
/// <param name="Unpaid">Whether only those are wanted that owe something and are not paid.</param>
/// <param name="After">The id of the last statement of the page before.</param>
[GenerateSerializer, Alias("leap-statement-query"), Immutable]
public sealed record LeapStatementQuery(
    [property: Id(0)] string? Region = null,
    [property: Id(1)] string? Quarter = null,
    [property: Id(2)] bool Unpaid = false,
    [property: Id(3)] string? After = null);
