using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Pos;

/// <summary>A partner's POS weeks one by one, and what people waive of them. The key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-pos-waivers"), Alias("partner-pos-waivers")]
public interface IPartnerPosWaivers : IGrainWithStringKey
{
    /// <summary>How a week stands now and every waiver that was given for it, or nothing for an unknown partner.</summary>
    [Alias("week")]
    Task<PosWeekView?> Week(PosWeek week);

    /// <summary>Waives a week or a refused line of it (R36, R37); the same person for the same reason again changes nothing.</summary>
    /// <returns>The waiver, or why it is refused; nothing for an unknown partner.</returns>
    [Alias("waive")]
    Task<PosWaiverAnswer?> Waive(PosWaiverRequest request);

    /// <summary>Revokes a waiver; the same person for the same reason again changes nothing.</summary>
    /// <returns>The waiver as it was revoked, or why it is not; nothing for an unknown partner.</returns>
    [Alias("revoke")]
    Task<PosWaiverAnswer?> Revoke(PosWaiverRequest request);
}

/// <summary>What somebody waives, or what waiver somebody revokes.</summary>
/// <param name="Week">The week.</param>
/// <param name="Line">The line of the report that counts, from 1; nothing for the week as a whole.</param>
/// <param name="By">The person's name.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Alias("pos-waiver-request"), Immutable]
public sealed record PosWaiverRequest(
    [property: Id(0)] PosWeek Week, [property: Id(1)] int? Line, [property: Id(2)] string By, [property: Id(3)] string Reason);

/// <summary>What became of a waiver or its revocation.</summary>
/// <param name="Waiver">The waiver as it stands or stood; nothing where there never was one.</param>
/// <param name="Refusal">Why it was refused, such as <c>WeekComplies</c>; nothing where it was taken.</param>
/// <param name="Rule">The rule it is about.</param>
[GenerateSerializer, Alias("pos-waiver-answer"), Immutable]
public sealed record PosWaiverAnswer(
    [property: Id(0)] PosWaiverView? Waiver, [property: Id(1)] string? Refusal, [property: Id(2)] string Rule);

/// <summary>A week or a refused line that a person has waived.</summary>
[GenerateSerializer, Alias("pos-waiver-view"), Immutable]
public sealed record PosWaiverView
{
    /// <summary>The partner.</summary>
    [Id(0)] public required string PartnerId { get; init; }

    /// <summary>The week.</summary>
    [Id(1)] public required PosWeek Week { get; init; }

    /// <summary>The line of the report, from 1; nothing where the week as a whole is waived.</summary>
    [Id(2)] public int? Line { get; init; }

    /// <summary>The version of the report that counted; 0 for none.</summary>
    [Id(3)] public required int Version { get; init; }

    /// <summary>Why the line is refused, such as <c>L02</c>; nothing for a week.</summary>
    [Id(4)] public string? Code { get; init; }

    /// <summary>Who waived it.</summary>
    [Id(5)] public required string WaivedBy { get; init; }

    /// <summary>Why.</summary>
    [Id(6)] public required string Reason { get; init; }

    /// <summary>When.</summary>
    [Id(7)] public required DateTimeOffset WaivedAt { get; init; }

    /// <summary>The decision that holds the trace.</summary>
    [Id(8)] public required string DecisionId { get; init; }

    /// <summary>Whether it still stands.</summary>
    [Id(9)] public required bool Stands { get; init; }

    /// <summary>Who revoked it.</summary>
    [Id(10)] public string? RevokedBy { get; init; }

    /// <summary>Why it was revoked.</summary>
    [Id(11)] public string? RevokedReason { get; init; }

    /// <summary>When it was revoked.</summary>
    [Id(12)] public DateTimeOffset? RevokedAt { get; init; }
}

/// <summary>One POS week of a partner, with what was waived of it.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Week">How the week stands.</param>
/// <param name="Quarter">The quarter of its Sunday.</param>
/// <param name="Settled">Whether that quarter is settled, so that nothing can be waived or revoked any more.</param>
/// <param name="Waivers">Every waiver of the week and of lines of the report that counts, that of the week first; one that was
/// revoked is among them until it is given anew.</param>
[GenerateSerializer, Alias("pos-week-view"), Immutable]
public sealed record PosWeekView(
    [property: Id(0)] string PartnerId,
    [property: Id(1)] PosWeekStanding Week,
    [property: Id(2)] FiscalQuarter Quarter,
    [property: Id(3)] bool Settled,
    [property: Id(4)] ImmutableArray<PosWaiverView> Waivers);
