using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Partners.Outlook;

/// <summary>What one boundary would bring.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="Before">The partner before it.</param>
/// <param name="After">The partner after it.</param>
/// <param name="Decisions">What would be decided on the way.</param>
internal sealed record ForeseenBoundary(
    Boundary Boundary, PartnerState Before, PartnerState After, ImmutableArray<DecisionView> Decisions);

/// <summary>Lets the coming boundaries pass over a copy of a partner, by the transitions that will pass them.</summary>
internal static class ForwardLook
{
    /// <summary>How far ahead is looked at least.</summary>
    private const int Months = 13;

    /// <summary>What each boundary up to the end of the next yearly window would bring, if nothing else comes in.</summary>
    public static ImmutableArray<ForeseenBoundary> Of(PartnerState state, Present now) =>
        Pass(state, now, now.Moment, Horizon(now));

    /// <summary>What the boundaries after one instant up to and including another would bring.</summary>
    public static ImmutableArray<ForeseenBoundary> Pass(PartnerState state, Present now, DateTimeOffset after, DateTimeOffset upTo)
    {
        var foreseen = ImmutableArray.CreateBuilder<ForeseenBoundary>();
        var boundaries = now.Editions.BoundariesBetween(after, upTo, now.Region.Id).ToList();
        foreach (var (index, boundary) in boundaries.Index())
        {
            var isLastOfInstant = index + 1 == boundaries.Count || boundaries[index + 1].At > boundary.At;
            var passed = Pass(state, boundary, now, isLastOfInstant);
            foreseen.Add(passed);
            state = passed.After;
        }

        return foreseen.ToImmutable();
    }

    // One by one, so that it is known which boundary brings what; the last of an instant with all that a partner catches up.
    private static ForeseenBoundary Pass(PartnerState state, Boundary boundary, Present now, bool isLastOfInstant)
    {
        var then = Present.At(boundary.At, now.Region.Id, now.Editions);
        var change = new PartnerChange(state, boundary.At);
        CatchUp.PassOne(change, boundary, then);
        if (isLastOfInstant)
            CatchUp.Pass(change, then, Order(boundary, now));
        DowngradeTransitions.Lapse(change, then.Guide);
        return new(boundary, state, change.State, [.. change.Decided]);
    }

    // As a run would ask: launch assigns on its own day only when it is asked to.
    private static RunOrder Order(Boundary boundary, Present now) => new()
    {
        RunId = boundary.Name,
        Kind = RunKinds.NameOf(boundary.Kind),
        Period = boundary.Period,
        Region = now.Region.Id,
        GuideVersion = now.Guide.Version,
        CutOff = boundary.At,
        Day = boundary.Day,
    };

    private static DateTimeOffset Horizon(Present now)
    {
        var next = now.Guide.Calendar.YearOf(now.Today).Next;
        var closes = TrackWindows.Yearly(next, now.Editions.ForYear(next, now.Region.Id))?.LastDay.AddDays(1);
        var least = now.Today.AddMonths(Months);
        return RegionTime.StartOf(closes > least ? closes.Value : least, now.Region);
    }
}
