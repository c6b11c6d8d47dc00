using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tracks;

/// <summary>Why a choice of track is refused; the order of the list is the order of precedence, the number is what is stored.</summary>
public enum TrackChoiceRefusal
{
    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 1,

    /// <summary>The partner has not been assigned a track yet, so there is none to change (R18).</summary>
    NotAssignedYet = 2,

    /// <summary>The window is not open (R11, R12, R17; in the transition R19).</summary>
    WindowClosed = 3,

    /// <summary>A track was already chosen in this window and holds to the end of the fiscal year (R15).</summary>
    AlreadyChosen = 4,

    /// <summary>An entry requirement of the track is not met (R9; in the transition R21).</summary>
    NotEligible = 5,
}

/// <summary>Which window a choice falls into.</summary>
public enum TrackWindow
{
    /// <summary>The window at the start of a fiscal year (R10).</summary>
    Yearly = 1,

    /// <summary>The days after launch (R19).</summary>
    Transition = 2,

    /// <summary>The days after joining in mid-year (A39).</summary>
    Newcomer = 3,
}

/// <summary>What a choice of track is decided on.</summary>
/// <param name="Desired">The track asked for.</param>
/// <param name="CurrentTrack">The track held, or nothing.</param>
/// <param name="ChosenInWindow">The track already chosen in this window, or nothing.</param>
/// <param name="Window">Which window the day belongs to.</param>
/// <param name="WindowDays">Its days, both ends included.</param>
/// <param name="Eligibility">What eligibility is measured on; its day is the day of the choice.</param>
public sealed record TrackChoiceFacts(
    string Desired,
    string? CurrentTrack,
    string? ChosenInWindow,
    TrackWindow Window,
    DateRange WindowDays,
    EligibilityFacts Eligibility);

/// <summary>What becomes of a choice of track.</summary>
/// <param name="Track">The track the partner is now in, where the choice is accepted.</param>
/// <param name="Refusal">Why it is refused, where it is.</param>
/// <param name="Rule">The number of the rule that decided.</param>
/// <param name="Unmet">The unmet requirements of a track the partner is not eligible for.</param>
public sealed record TrackChoiceOutcome(
    string? Track, TrackChoiceRefusal? Refusal, string Rule, ImmutableArray<UnmetRequirement> Unmet);

/// <summary>Accepts or refuses a choice of track.</summary>
/// <remarks>Source: R8, R9, R11, R15, R17, R19, R20, R21, R28.</remarks>
public static class TrackChoice
{
    /// <summary>Accepts or refuses the choice; where several refusals apply, the first in <see cref="TrackChoiceRefusal"/>.</summary>
    /// <exception cref="ArgumentException">The guide has no such track or region.</exception>
    public static Conclusion<TrackChoiceOutcome> Decide(TrackChoiceFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var desired = guide.Track(facts.Desired).Name;
        var transition = facts.Window == TrackWindow.Transition;
        var steps = ImmutableArray.CreateBuilder<RuleStep>();

        var signed = facts.Eligibility.Partner.AgreementSigned <= facts.Eligibility.Day;
        steps.Add(new("R28", null, "Agreement signed", signed ? "signed" : "not signed", "signed", signed));
        if (!signed)
            return Refuse(TrackChoiceRefusal.AgreementNotSigned, "R28");

        steps.Add(new("R18", null, "Track assigned before", facts.CurrentTrack ?? "none", "a track", facts.CurrentTrack is not null));
        if (facts.CurrentTrack is null)
            return Refuse(TrackChoiceRefusal.NotAssignedYet, "R18");

        var open = facts.WindowDays.Contains(facts.Eligibility.Day);
        var windowRule = transition ? "R19" : facts.Eligibility.Day > facts.WindowDays.LastDay ? "R17" : "R11";
        var counting = transition ? $"A4={guide.Policies.Transition.From}" : $"A2={guide.Policies.TrackWindowCounting}";
        steps.Add(new(windowRule, counting, "Day of the choice in the window", $"{facts.Eligibility.Day:yyyy-MM-dd}",
            $"{facts.WindowDays.FirstDay:yyyy-MM-dd} to {facts.WindowDays.LastDay:yyyy-MM-dd}", open));
        if (!open)
            return Refuse(TrackChoiceRefusal.WindowClosed, windowRule);

        var free = facts.ChosenInWindow is null || facts.ChosenInWindow == desired;
        steps.Add(new("R15", null, "No other track chosen in this window", facts.ChosenInWindow ?? "none", $"none or {desired}", free));
        if (!free)
            return Refuse(TrackChoiceRefusal.AlreadyChosen, "R15");

        if (transition && guide.Rank(desired) <= guide.Rank(facts.CurrentTrack))
        {
            steps.Add(new("R20", null, "Lower track asked for in the transition", desired, $"{facts.CurrentTrack} or lower", true));
            return new(new TrackChoiceOutcome(desired, null, "R20", []), steps.ToImmutable());
        }

        var eligibility = Eligibility.For(desired, facts.Eligibility, guide);
        steps.AddRange(Eligibility.Trace(desired, facts.Eligibility, guide));
        return eligibility.Eligible
            ? new(new TrackChoiceOutcome(desired, null, transition ? "R21" : "R8", []), steps.ToImmutable())
            : Refuse(TrackChoiceRefusal.NotEligible, transition ? "R21" : "R9", eligibility.Unmet);

        Conclusion<TrackChoiceOutcome> Refuse(
            TrackChoiceRefusal refusal, string rule, ImmutableArray<UnmetRequirement>? unmet = null) =>
            new(new TrackChoiceOutcome(null, refusal, rule, unmet ?? []), steps.ToImmutable());
    }
}
