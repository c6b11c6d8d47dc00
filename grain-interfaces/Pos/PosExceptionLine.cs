using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Pos;

/// <summary>Which rejected lines are asked for; nothing given is no filter.</summary>
/// <param name="PartnerId">Only this partner's.</param>
/// <param name="Region">Only those of this region's partners.</param>
/// <param name="Week">Only this week's.</param>
/// <param name="Code">Only those with this code, such as <c>L02</c>.</param>
/// <param name="After">The last one that was seen.</param>
/// <param name="IncludesWaived">Whether lines that are waived are told as well.</param>
[GenerateSerializer, Alias("pos-exception-query"), Immutable]
public sealed record PosExceptionQuery(
    [property: Id(0)] string? PartnerId = null,
    [property: Id(1)] string? Region = null,
    [property: Id(2)] PosWeek? Week = null,
    [property: Id(3)] string? Code = null,
    [property: Id(4)] PosExceptionPlace? After = null,
    [property: Id(5)] bool IncludesWaived = false);

/// <summary>Where a rejected line stands among all.</summary>
/// <param name="PartnerId">Its partner.</param>
/// <param name="Week">Its week.</param>
/// <param name="Line">Its line in the file, from 1.</param>
[GenerateSerializer, Alias("pos-exception-place"), Immutable]
public sealed record PosExceptionPlace(
    [property: Id(0)] string PartnerId, [property: Id(1)] PosWeek Week, [property: Id(2)] int Line);

/// <summary>A rejected line of the report that counts.</summary>
/// <param name="PartnerId">Whose it is.</param>
/// <param name="Week">The week.</param>
/// <param name="Version">The version of the report.</param>
/// <param name="ReceivedAt">When that version was received.</param>
/// <param name="Reject">The line and what is wrong with it.</param>
/// <param name="Waiver">Who has waived it; nothing where nobody has.</param>
[GenerateSerializer, Alias("pos-exception"), Immutable]
public sealed record PosExceptionLine(
    [property: Id(0)] string PartnerId,
    [property: Id(1)] PosWeek Week,
    [property: Id(2)] int Version,
    [property: Id(3)] DateTimeOffset ReceivedAt,
    [property: Id(4)] PosRejectView Reject,
    [property: Id(5)] PosExceptionWaiver? Waiver = null);

/// <summary>Who has waived a rejected line.</summary>
/// <param name="WaivedBy">The person's name.</param>
/// <param name="Reason">Why.</param>
/// <param name="WaivedAt">When.</param>
[GenerateSerializer, Alias("pos-exception-waiver"), Immutable]
public sealed record PosExceptionWaiver(
    [property: Id(0)] string WaivedBy, [property: Id(1)] string Reason, [property: Id(2)] DateTimeOffset WaivedAt);
