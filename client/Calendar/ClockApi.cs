using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;

namespace PartnerConnect.Gateway.Calendar;

/// <summary>The clock the programme runs by.</summary>
internal static class ClockApi
{
    private const int MostYearsAtOnce = 10;

    public static void MapClock(this WebApplication app)
    {
        var clock = app.MapGroup("/v1/clock").WithTags("Clock");

        clock.MapGet("/", ReadAsync).RequireAuthorization(Policies.ReadClock).WithSummary("What the clock says.");
        clock.MapPost("/advance", AdvanceAsync).RequireAuthorization(Policies.AdvanceClock)
            .WithSummary("Moves a simulation clock, carrying out every boundary on the way, in order.");
    }

    private static async Task<Ok<ClockAnswer>> ReadAsync(IClusterClient cluster) =>
        TypedResults.Ok(ClockAnswer.Of(await cluster.GetGrain<IClock>(GrainKeys.Clock).Read()));

    private static async Task<Results<Ok<ClockAnswer>, ProblemHttpResult>> AdvanceAsync(
        AdvanceBody body, IClusterClient cluster, CancellationToken cancellation)
    {
        if (ReadInstant(body.To) is not { } to)
            return Problem.Invalid("to", "This is a day such as 2024-07-01, or an instant such as 2024-07-01T00:00Z.");

        if (DateOnly.FromDateTime(to.UtcDateTime) > SimulationEnd.LastDay)
            return Problem.Invalid("to", $"The clock goes no further than {SimulationEnd.LastDay:yyyy-MM-dd}.");

        var clock = cluster.GetGrain<IClock>(GrainKeys.Clock);
        var reading = await clock.Read();
        if (!reading.Simulated)
        {
            return Problem.Of(409, "/problems/not-simulated", "The clock is not a simulation clock.",
                "Time passes by itself here; start the service with --simulate to move it.");
        }

        if (to > reading.Now.AddYears(MostYearsAtOnce))
            return Problem.Invalid("to", $"The clock moves at most {MostYearsAtOnce} years at once.");

        // The grain works for some seconds per call, so that no call of it lasts as long as a year's boundaries take.
        do
        {
            cancellation.ThrowIfCancellationRequested();
            reading = await clock.Advance(to);
            if (reading.WaitsFor is { } run)
                return Problem.Refused("WaitsForRun", null, $"Boundaries wait for {run}, which was paused or cancelled; resume it first.");
        }
        while (reading.Now < to || reading.MoreDue);
        return TypedResults.Ok(ClockAnswer.Of(reading));
    }

    // Noon in Greenwich is the same day in every region of the guide.
    private static DateTimeOffset? ReadInstant(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero)
            : Instants.Read(text);
}

/// <summary>Where the clock is to stand.</summary>
internal sealed record AdvanceBody(string To);

/// <summary>What the clock says.</summary>
internal sealed record ClockAnswer(DateTimeOffset Now, bool Simulated)
{
    public static ClockAnswer Of(ClockReading reading) => new(reading.Now, reading.Simulated);
}
