using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Simulation.Tests.Oracle;

internal sealed partial class PartnerOracle
{
    /// <summary>A choice: what it is refused for, or nothing.</summary>
    private string? Choose(string desired, DateOnly today)
    {
        var guide = guides.ForTracks(today);
        if (!guide.Tracks.Any(each => each.Name == desired))
            return "UnknownTrack";
        var year = guides.Calendar.YearOf(today);
        var before = SettledFor(year)?.Track;
        if (before == desired && track?.Name == desired)
            return null;
        foreach (var asked in Proposals)
        {
            if (asked is { IsUpgrade: true, Status: "Open" } && asked.To == desired && asked.From == track?.Name)
                return null;
        }

        var (kind, first, last, days) = Window(today, year, guide);
        if (!(profile!.AgreementSigned <= today))
            return "AgreementNotSigned";
        if (track is not { } held)
            return "NotAssignedYet";
        if (SettledFor(year) is { IsPlaced: true } && before != desired)
            return "PlacedByPerson";
        if (today < first || today > last || (kind == "Newcomer" && !(profile.OrientationCompleted <= today)))
            return OutsideTheWindow(desired, held.Name, today, days, guide);
        if (before is not null && before != desired)
            return "AlreadyChosen";
        var downInTransition = kind == "Transition" && Rank(desired, guide) <= Rank(held.Name, guide);
        if (!downInTransition && Rank(desired, guide) > 0 && !IsEligible(desired, today, days, guide))
            return "NotEligible";
        Accept(desired, kind == "Yearly" ? FirstDay(first, today, guide) : today, year);
        return null;
    }

    private void Accept(string desired, DateOnly since, FiscalYear year)
    {
        chosen = (year, desired);
        placed = null;
        Hold(desired, since, "Choice");
    }

    private string? OutsideTheWindow(
        string desired, string held, DateOnly today, (DateOnly First, DateOnly Last) days, GuideVersion guide)
    {
        var step = Rank(desired, guide) - Rank(held, guide);
        if (step < 0 && guide.Policies.VoluntaryLowerTrackMidYear)
        {
            Accept(desired, today, guides.Calendar.YearOf(today));
            return null;
        }

        if (step <= 0 || guide.Policies.MidYearUpgrade != MidYearUpgrade.WithApprover)
            return "WindowClosed";
        if (!IsEligible(desired, today, days, guide))
            return "NotEligible";
        foreach (var former in Proposals)
            former.Status = former is { IsUpgrade: true, Status: "Open" } ? "Lapsed" : former.Status;
        Proposals.Add(new OracleProposal($"proposal-{id}-{Proposals.Count + 1}", held, desired, "R17", guides.Calendar.QuarterOf(today), today)
        {
            IsUpgrade = true,
            EffectiveOn = today,
            LastDecisionDay = today.AddDays(guide.Proposals.DecisionDays),
            Status = "Open",
        });
        return null;
    }

    /// <summary>A person's placement: what it is refused for, or nothing (R22).</summary>
    private string? Place(string desired, string reason, DateOnly today)
    {
        var guide = guides.ForTracks(today);
        if (!guide.Tracks.Any(each => each.Name == desired))
            return "UnknownTrack";
        if (placed is { } former && track?.Name == former.Track && former.Track == desired && former.Reason == reason
            && former.Year == guides.Calendar.YearOf(today))
            return null;
        if (!(profile!.AgreementSigned <= today))
            return "AgreementNotSigned";
        if (track is not { } held)
            return "NotAssignedYet";
        var policy = guide.Policies.PlacementOverride;
        if (policy == PlacementOverride.Never || (policy == PlacementOverride.TransitionOnly && today >= guide.TrackSelection.FirstWindow))
            return "OverrideNotAllowed";
        if (held.Name == desired)
            return "AlreadyInTrack";
        Hold(desired, today, "Override");
        placed = (guides.Calendar.YearOf(today), desired, reason);
        return null;
    }

    private (string Kind, DateOnly First, DateOnly Last, (DateOnly First, DateOnly Last) Days) Window(
        DateOnly today, FiscalYear year, GuideVersion guide)
    {
        var selection = guide.TrackSelection;
        var first = guides.Calendar.FirstDay(year);
        var hasYearly = first >= selection.FirstWindow;
        var last = OracleGuides.LastOf(first, selection.WindowDays, guide.Policies.TrackWindowCounting);
        if (hasYearly && today >= first && today <= last)
            return ("Yearly", first, last, Year(year.Previous));
        if (newcomerSince is { } taken)
        {
            // Its days begin once it is onboarded: with the day of asking at the earliest.
            var since = Onboarded(taken) ?? today;
            var end = OracleGuides.LastOf(since, selection.NewcomerWindowDays, guide.Policies.TrackWindowCounting);
            if (!hasYearly || today <= end)
                return ("Newcomer", since, end, NewcomerDays(since, guide));
        }

        if (hasYearly)
            return ("Yearly", first, last, Year(year.Previous));
        var from = guide.Policies.Transition.From switch
        {
            TransitionStart.Launch => guides.Launch,
            TransitionStart.Notified => told ?? guides.Launch,
            _ => told > guides.Launch ? told.Value : guides.Launch,
        };
        return ("Transition", from, OracleGuides.LastOf(from, selection.TransitionDays, guide.Policies.Transition.Counting), LaunchDays(guide));
    }

    /// <summary>The latest of signature, orientation and being taken in; nothing while one of them is open.</summary>
    private DateOnly? Onboarded(DateOnly taken)
    {
        if (profile!.AgreementSigned is not { } signed || profile.OrientationCompleted is not { } trained)
            return null;
        var latest = signed > trained ? signed : trained;
        return latest > taken ? latest : taken;
    }

    /// <summary>From when a track of the yearly window counts (A38): never from a day before the agreement.</summary>
    private DateOnly FirstDay(DateOnly ofYear, DateOnly settled, GuideVersion guide)
    {
        var day = guide.Policies.TrackChoice.Effect == ChoiceEffect.Retroactive ? ofYear : settled;
        return profile!.AgreementSigned > day ? profile.AgreementSigned.Value : day;
    }
}
