using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Tracks;

/// <summary>Why a choice of track is refused; the order of the list is the order of precedence, the number is what is stored.</summary>
public enum TrackChoiceRefusal
{
    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 1,

    /// <summary>The partner has not been assigned a track yet, so there is none to change (R18).</summary>
    NotAssignedYet = 2,

    /// <summary>A person has placed the partner in another track, which is final for the fiscal year (R22).</summary>
    PlacedByPerson = 6,

    /// <summary>The window is not open (R11, R12, R17; in the transition R19; for a newcomer before onboarding R32).</summary>
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

    /// <summary>The days after onboarding in mid-year (A39).</summary>
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
    EligibilityFacts Eligibility)
{
    /// <summary>Whether a person placed the partner in the track that counts as chosen (R22).</summary>
    public bool IsPlaced { get; init; }
}

/// <summary>What becomes of a choice of track.</summary>
/// <param name="Track">The track the partner is now in, where the choice is accepted.</param>
/// <param name="Refusal">Why it is refused, where it is.</param>
/// <param name="Rule">The number of the rule that decided.</param>
/// <param name="Unmet">The unmet requirements of a track the partner is not eligible for.</param>
public sealed record TrackChoiceOutcome(
    string? Track, TrackChoiceRefusal? Refusal, string Rule, ImmutableArray<UnmetRequirement> Unmet)
{
    /// <summary>The day from which the track counts, where the choice is accepted; one that is held already keeps its own (A38).</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The higher track that waits for a person's approval: neither accepted nor refused (A40).</summary>
    public string? Proposed { get; init; }
}

/// <summary>Accepts or refuses a choice of track.</summary>
/// <remarks>Source: R8, R9, R11, R15, R17, R19, R20, R21, R22, R28, R32, A21, A38 to A41.</remarks>
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

        var agreement = AgreementStep.On(facts.Eligibility.Partner, facts.Eligibility.Day);
        steps.Add(agreement);
        if (!agreement.Holds)
            return Refuse(TrackChoiceRefusal.AgreementNotSigned, "R28");

        steps.Add(new("R18", null, "Track assigned before", facts.CurrentTrack ?? "none", "a track", facts.CurrentTrack is not null));
        if (facts.CurrentTrack is null)
            return Refuse(TrackChoiceRefusal.NotAssignedYet, "R18");

        var free = facts.ChosenInWindow is null || facts.ChosenInWindow == desired;
        if (facts.IsPlaced)
        {
            steps.Add(new("R22", null, "No other placement by a person", facts.ChosenInWindow ?? "none", $"none or {desired}", free));
            if (!free)
                return Refuse(TrackChoiceRefusal.PlacedByPerson, "R22");
        }

        if (facts.Window == TrackWindow.Newcomer)
        {
            var trained = facts.Eligibility.Partner.OrientationCompleted;
            var onboarded = trained <= facts.Eligibility.Day;
            steps.Add(new("R32", "A39", "Onboarding complete", trained is { } on ? $"{on:yyyy-MM-dd}" : "not yet",
                $"by {facts.Eligibility.Day:yyyy-MM-dd}", onboarded));
            if (!onboarded)
                return OutsideTheWindow("R32");
        }

        var open = facts.WindowDays.Contains(facts.Eligibility.Day);
        var windowRule = transition ? "R19" : facts.Eligibility.Day > facts.WindowDays.LastDay ? "R17" : "R11";
        var counting = transition ? $"A4={guide.Policies.Transition.From}" : $"A2={guide.Policies.TrackWindowCounting}";
        steps.Add(new(windowRule, counting, "Day of the choice in the window", $"{facts.Eligibility.Day:yyyy-MM-dd}",
            $"{facts.WindowDays.FirstDay:yyyy-MM-dd} to {facts.WindowDays.LastDay:yyyy-MM-dd}", open));
        if (!open)
            return OutsideTheWindow(windowRule);

        steps.Add(new("R15", null, "No other track chosen in this window", facts.ChosenInWindow ?? "none", $"none or {desired}", free));
        if (!free)
            return Refuse(TrackChoiceRefusal.AlreadyChosen, "R15");

        if (transition && guide.Rank(desired) <= guide.Rank(facts.CurrentTrack))
        {
            steps.Add(new("R20", null, "Lower track asked for in the transition", desired, $"{facts.CurrentTrack} or lower", true));
            return Accept("R20", facts.Eligibility.Day);
        }

        if (guide.Rank(desired) == 0)
        {
            // Whoever is silent is given it, so that whoever asks is not refused it: the agreement, asked above, is enough.
            steps.Add(new("R8", "A21", "Lowest track asked for, which is open", desired, "the agreement alone", true));
            return Accept("R8", FirstDay());
        }

        var eligibility = Verified();
        if (!eligibility.Eligible)
            return Refuse(TrackChoiceRefusal.NotEligible, transition ? "R21" : "R9", eligibility.Unmet);
        return Accept(transition ? "R21" : "R8", FirstDay());

        Conclusion<TrackChoiceOutcome> OutsideTheWindow(string closedBy)
        {
            var step = guide.Rank(desired) - guide.Rank(facts.CurrentTrack);
            if (step < 0)
            {
                var voluntary = guide.Policies.VoluntaryLowerTrackMidYear;
                steps.Add(new("R15", $"A41={voluntary}", "Lower track asked for outside the window", desired,
                    voluntary ? $"lower than {facts.CurrentTrack}" : "an open window", voluntary));
                return voluntary ? Accept("R15", facts.Eligibility.Day) : Refuse(TrackChoiceRefusal.WindowClosed, closedBy);
            }

            if (step == 0)
                return Refuse(TrackChoiceRefusal.WindowClosed, closedBy);

            var withApprover = guide.Policies.MidYearUpgrade == MidYearUpgrade.WithApprover;
            steps.Add(new("R17", $"A40={guide.Policies.MidYearUpgrade}", "Higher track asked for outside the window", desired,
                withApprover ? "the approval of a person" : "an open window", withApprover));
            if (!withApprover)
                return Refuse(TrackChoiceRefusal.WindowClosed, closedBy);
            var verified = Verified();
            return verified.Eligible
                ? new(new TrackChoiceOutcome(null, null, "R17", []) { Proposed = desired }, steps.ToImmutable())
                : Refuse(TrackChoiceRefusal.NotEligible, "R9", verified.Unmet);
        }

        TrackEligibility Verified()
        {
            steps.AddRange(Eligibility.Trace(desired, facts.Eligibility, guide));
            return Eligibility.For(desired, facts.Eligibility, guide);
        }

        DateOnly FirstDay()
        {
            if (facts.Window != TrackWindow.Yearly)
                return facts.Eligibility.Day;
            var day = facts.Eligibility.Day;
            var (since, step) = TrackFirstDay.Of(
                guide.Calendar.YearOf(day), day, facts.WindowDays.LastDay, facts.Eligibility.Partner, guide);
            steps.Add(step);
            return since;
        }

        Conclusion<TrackChoiceOutcome> Accept(string rule, DateOnly since) =>
            new(new TrackChoiceOutcome(desired, null, rule, []) { Since = since }, steps.ToImmutable());

        Conclusion<TrackChoiceOutcome> Refuse(
            TrackChoiceRefusal refusal, string rule, ImmutableArray<UnmetRequirement>? unmet = null) =>
            new(new TrackChoiceOutcome(null, refusal, rule, unmet ?? []), steps.ToImmutable());
    }
}
