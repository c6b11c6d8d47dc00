using System.Text.Json.Serialization;

namespace PartnerConnect.Programme.Runs;

/// <summary>The transitions that are carried out over all partners of a region.</summary>
/// <remarks>
/// The order is that in which they are passed where several fall on one instant: a year's track is known before a lapse
/// is held against the partner in it, so a week that falls due comes last. What a settled quarter has asked of the same
/// weeks is then not asked again.
/// </remarks>
[JsonConverter(typeof(JsonStringEnumConverter<RunKind>))]
public enum RunKind
{
    /// <summary>Every partner gets the track that fits it best (R18).</summary>
    [JsonStringEnumMemberName("launch-assignment")]
    LaunchAssignment = 1,

    /// <summary>A quarter has ended: its milestone is measured provisionally (R49).</summary>
    [JsonStringEnumMemberName("quarter-close")]
    QuarterClose = 2,

    /// <summary>A fiscal year has begun: partners are told their eligibility and may choose (R10, R14).</summary>
    [JsonStringEnumMemberName("window-open")]
    WindowOpen = 3,

    /// <summary>Corrections are over: milestones become final, the streak moves, downgrades are proposed (R25, R26).</summary>
    [JsonStringEnumMemberName("quarter-settle")]
    QuarterSettle = 4,

    /// <summary>The window is over: who has not chosen is assigned (R13).</summary>
    [JsonStringEnumMemberName("window-close")]
    WindowClose = 5,

    /// <summary>The grace of a POS week is over: a lapse in it is held against its partner (R24, A8).</summary>
    [JsonStringEnumMemberName("pos-week-due")]
    PosWeekDue = 6,
}

/// <summary>A moment at which a region passes from one state of the programme to the next.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Period">The fiscal year, quarter or POS week it is for, such as <c>FY25</c>, <c>FY25-Q1</c> or <c>2024-W15</c>.</param>
/// <param name="Day">The first day on which it has happened, in the region.</param>
/// <param name="At">The instant at which that day begins, in UTC.</param>
/// <remarks>A run is named by kind, period and region, and is carried out once.</remarks>
public sealed record Boundary(RunKind Kind, string Period, DateOnly Day, DateTimeOffset At)
{
    /// <summary>The name within a region, such as <c>quarter-close-FY25-Q1</c>.</summary>
    public string Name => $"{RunKinds.NameOf(Kind)}-{Period}";
}
