using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.GrainInterfaces.Calendar;

/// <summary>The boundaries a region passes. The key is <see cref="GrainKeys.Region"/>.</summary>
/// <remarks>Its reminder is only a wake-up; what is due comes from the boundaries it has stored as passed.</remarks>
[GrainInterfaceType("region-calendar"), Alias("region-calendar")]
public interface IRegionCalendar : IGrainWithStringKey
{
    /// <summary>Makes sure that the region is awake: its first boundary is known and its reminder set.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>Carries out what is due, in order, for some seconds.</summary>
    [Alias("catch-up")]
    Task<CalendarProgress> CatchUp();

    /// <summary>Starts the run of a boundary that has come, or takes up again one that did not end well.</summary>
    /// <param name="kind">The run's kind, such as <c>quarter-close</c>.</param>
    /// <param name="period">The fiscal year or quarter, such as <c>FY25-Q1</c>.</param>
    [Alias("start-run")]
    Task<RunAnswer> StartRun(string kind, string period);

    /// <summary>Pauses, resumes or cancels the run of a boundary, before its moment or after.</summary>
    /// <returns>How far the run is, or why not: <c>UnknownRun</c> where the region passes no such boundary, and what
    /// <see cref="IRun.Control"/> refuses.</returns>
    [Alias("control-run")]
    Task<RunAnswer> ControlRun(string kind, string period, RunAct act);

    /// <summary>What has passed and what comes next.</summary>
    [Alias("progress"), AlwaysInterleave]
    Task<CalendarProgress> Progress();
}

/// <summary>Where a region is in its calendar.</summary>
[GenerateSerializer, Alias("calendar-progress"), Immutable]
public sealed record CalendarProgress
{
    /// <summary>The region's id.</summary>
    [Id(0)] public required string Region { get; init; }

    /// <summary>The boundaries passed, oldest first, each with the moment at which it was carried out.</summary>
    [Id(1)] public required ImmutableArray<PassedBoundary> Passed { get; init; }

    /// <summary>Whether something is due that has not been carried out.</summary>
    [Id(2)] public required bool MoreDue { get; init; }

    /// <summary>The next boundary's name, such as <c>quarter-close-FY25-Q1</c>.</summary>
    [Id(3)] public required string Next { get; init; }

    /// <summary>The instant of the next boundary.</summary>
    [Id(4)] public required DateTimeOffset NextAt { get; init; }

    /// <summary>The id of the run that is being carried out, if one is.</summary>
    [Id(5)] public string? Running { get; init; }

    /// <summary>The id of the run on which the calendar waits because a person has paused or cancelled it.</summary>
    [Id(6)] public string? WaitsFor { get; init; }
}

/// <summary>A boundary that was passed.</summary>
/// <param name="RunId">The run that carried it out.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Period">The fiscal year or quarter.</param>
/// <param name="At">The boundary's own instant.</param>
/// <param name="CarriedOutAt">When it was carried out.</param>
[GenerateSerializer, Alias("passed-boundary"), Immutable]
public sealed record PassedBoundary(
    [property: Id(0)] string RunId,
    [property: Id(1)] string Kind,
    [property: Id(2)] string Period,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] DateTimeOffset CarriedOutAt);

/// <summary>What became of the wish to start a run.</summary>
/// <param name="Progress">How far the run is, where there is one.</param>
/// <param name="Refusal"><c>UnknownRun</c> where the guide has no such boundary, <c>NotYet</c> where it has not come; else nothing.</param>
/// <param name="Message">What is wrong.</param>
[GenerateSerializer, Alias("run-answer"), Immutable]
public sealed record RunAnswer(
    [property: Id(0)] RunProgress? Progress, [property: Id(1)] string? Refusal, [property: Id(2)] string? Message);
