using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Tracks;

/// <summary>Why a placement by a person is refused; the order of the list is the order of precedence, the number is what is stored.</summary>
public enum PlacementOverrideRefusal
{
    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 1,

    /// <summary>The partner has not been assigned a track yet, so there is no placement to override (R18).</summary>
    NotAssignedYet = 2,

    /// <summary>The guide lets nobody override a placement, or the transition is over (R22, A22).</summary>
    OverrideNotAllowed = 3,

    /// <summary>The partner is in that track already (R7).</summary>
    AlreadyInTrack = 4,
}

/// <summary>What a placement by a person is decided on.</summary>
/// <param name="Desired">The track in which the partner is placed.</param>
/// <param name="CurrentTrack">The track held, or nothing.</param>
/// <param name="Person">The name of the person.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="Eligibility">What eligibility is measured on; its day is the day of the placement.</param>
public sealed record PlacementOverrideFacts(
    string Desired, string? CurrentTrack, string Person, string Reason, EligibilityFacts Eligibility);

/// <summary>What becomes of a placement by a person.</summary>
/// <param name="Track">The track the partner is now in, where the placement holds.</param>
/// <param name="Refusal">Why it is refused, where it is.</param>
/// <param name="Rule">The number of the rule that decided.</param>
/// <param name="ByRuleAlone">The track that fits the partner best, which the rule alone would have given; nothing where it was not asked.</param>
public sealed record PlacementOverrideOutcome(
    string? Track, PlacementOverrideRefusal? Refusal, string Rule, string? ByRuleAlone)
{
    /// <summary>Whether the person departs from the rule.</summary>
    public bool Departs => Track is not null && Track != ByRuleAlone;
}

/// <summary>Lets a person with a name and a reason place a partner in any track, whatever it is eligible for.</summary>
/// <remarks>Source: R7, R18, R22, R23, R28, A22.</remarks>
public static class PlacementOverrides
{
    /// <summary>Accepts or refuses the placement; where several refusals apply, the first in <see cref="PlacementOverrideRefusal"/>.</summary>
    /// <exception cref="ArgumentException">The guide has no such track or region, or person or reason is empty.</exception>
    public static Conclusion<PlacementOverrideOutcome> Decide(PlacementOverrideFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentException.ThrowIfNullOrWhiteSpace(facts.Person);
        ArgumentException.ThrowIfNullOrWhiteSpace(facts.Reason);
        var desired = guide.Track(facts.Desired).Name;
        var day = facts.Eligibility.Day;
        var steps = ImmutableArray.CreateBuilder<RuleStep>();

        var agreement = AgreementStep.On(facts.Eligibility.Partner, day);
        steps.Add(agreement);
        if (!agreement.Holds)
            return Refuse(PlacementOverrideRefusal.AgreementNotSigned, "R28");

        steps.Add(new("R18", null, "Track assigned before", facts.CurrentTrack ?? "none", "a track", facts.CurrentTrack is not null));
        if (facts.CurrentTrack is null)
            return Refuse(PlacementOverrideRefusal.NotAssignedYet, "R18");

        var lastDay = TrackWindows.LastDayOfTransition(guide);
        var (need, allowed) = guide.Policies.PlacementOverride switch
        {
            PlacementOverride.Never => ("nobody overrides a placement", false),
            PlacementOverride.TransitionOnly => ($"up to {lastDay:yyyy-MM-dd}", day <= lastDay),
            _ => ("any day", true),
        };
        steps.Add(new("R22", $"A22={guide.Policies.PlacementOverride}", "Day of the placement", $"{day:yyyy-MM-dd}", need, allowed));
        if (!allowed)
            return Refuse(PlacementOverrideRefusal.OverrideNotAllowed, "R22");

        var moves = facts.CurrentTrack != desired;
        steps.Add(new("R7", null, "Another track than the one held", desired, $"another than {facts.CurrentTrack}", moves));
        if (!moves)
            return Refuse(PlacementOverrideRefusal.AlreadyInTrack, "R7");

        var best = BestTrack.For(facts.Eligibility, atMost: null, guide);
        steps.AddRange(guide.Tracks.Reverse().SelectMany(each => Eligibility.Trace(each.Name, facts.Eligibility, guide)));
        steps.Add(new("R18", null, "Track that best matches the qualifications", best, "told beside the placement", true));
        steps.Add(new("R22", null, $"Placed in {desired} by a person", $"{facts.Person}: {facts.Reason}", "a named person and a reason", true));
        return new(new PlacementOverrideOutcome(desired, null, "R22", best), steps.ToImmutable());

        Conclusion<PlacementOverrideOutcome> Refuse(PlacementOverrideRefusal refusal, string rule) =>
            new(new PlacementOverrideOutcome(null, refusal, rule, null), steps.ToImmutable());
    }
}
