using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Simulation.Tests.Oracle;

internal sealed partial class PartnerOracle
{
    private (string Name, DateOnly Since, string Basis)? track;
    private DateOnly? newcomerSince;
    private (FiscalYear Year, string Track)? chosen;

    /// <summary>The track held, since when and why.</summary>
    public (string Name, DateOnly Since, string Basis)? Track => track;

    private static int Rank(string name, GuideVersion guide)
    {
        for (var rank = 0; rank < guide.Tracks.Length; rank++)
        {
            if (guide.Tracks[rank].Name == name)
                return rank;
        }

        throw new InvalidOperationException($"No track {name}.");
    }

    private bool Asks(Requirement requirement, string name, GuideVersion guide)
    {
        foreach (var row in guide.Requirements)
        {
            if (row.Requirement != requirement)
                continue;
            var level = row.Cells[name].Level;
            return level == RequirementLevel.Required
                || (level == RequirementLevel.RequiredInMarkets && row.Markets.Contains(guides.Terms(guide).Id));
        }

        return false;
    }

    private bool IsEligible(string name, DateOnly day, (DateOnly First, DateOnly Last) days, GuideVersion guide)
    {
        foreach (var requirement in guide.Policies.EntryRequirements)
        {
            if (Asks(requirement, name, guide) && !Meets(requirement, name, day, days, guide))
                return false;
        }

        return true;
    }

    private bool Meets(Requirement requirement, string name, DateOnly day, (DateOnly First, DateOnly Last) days, GuideVersion guide)
    {
        switch (requirement)
        {
            case Requirement.Agreement:
                return profile!.AgreementSigned <= day;
            case Requirement.MinimumRevenue:
                var minimum = guides.Terms(guide).Minimum(name).MinorUnits;
                return guide.Policies.EligibilityBasis == EligibilityBasis.Committed
                    || minimum == 0 || Ledger.Revenue(days.First, days.Last) >= minimum;
            case Requirement.Orientation:
                return profile!.OrientationCompleted <= day;
            case Requirement.Certification:
                var people = guide.Certification.People[name];
                return profile!.SalesCertified >= people.Sales && profile.TechnicalCertified >= people.Technical;
            case Requirement.PosData:
                bool? last = null;
                foreach (var quarter in Quarters.Values)
                    last = quarter.PosComplied ?? last;
                return last ?? true;
            case Requirement.BrandAlignment:
                return profile!.BrandAligned;
            default:
                return true;
        }
    }

    private string Best(int atMost, DateOnly day, (DateOnly First, DateOnly Last) days, GuideVersion guide)
    {
        for (var rank = atMost; rank > 0; rank--)
        {
            if (IsEligible(guide.Tracks[rank].Name, day, days, guide))
                return guide.Tracks[rank].Name;
        }

        return guide.Tracks[0].Name;
    }

    private static (DateOnly First, DateOnly Last) TwelveMonthsBefore(DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return (month.AddYears(-1), month.AddDays(-1));
    }

    private (DateOnly First, DateOnly Last) Year(FiscalYear year) => (guides.Calendar.FirstDay(year), guides.Calendar.LastDay(year));

    private (DateOnly First, DateOnly Last) LaunchDays(GuideVersion guide) =>
        guide.Policies.LaunchRevenueBasis == LaunchRevenueBasis.TrailingTwelveMonths
            ? TwelveMonthsBefore(guides.Launch)
            : Year(guides.Calendar.YearOf(guides.Launch).Previous);

    private (DateOnly First, DateOnly Last) NewcomerDays(DateOnly since, GuideVersion guide) =>
        guide.Policies.EligibilityBasis == EligibilityBasis.TTM
            ? TwelveMonthsBefore(since)
            : Year(guides.Calendar.YearOf(since).Previous);

    private void AssignAtLaunch()
    {
        var guide = guides.On(guides.Launch);
        var days = LaunchDays(guide);
        isAssigned = true;
        if (profile!.AgreementSigned <= guides.Launch)
            Move(Best(guide.Tracks.Length - 1, guides.Launch, days, guide), guides.Launch, "LaunchAssignment");
        Passed(RunKind.LaunchAssignment, $"{guides.Calendar.YearOf(guides.Launch)}", track?.Name ?? "NotParticipating",
            Ledger.Revenue(days.First, days.Last));
    }

    private void Begin(DateOnly day)
    {
        var guide = guides.On(day);
        Move(
            guide.Policies.NewcomerTrack == NewcomerTrack.BestFitAtOnce
                ? Best(guide.Tracks.Length - 1, day, NewcomerDays(day, guide), guide)
                : guide.Tracks[0].Name,
            day, "Newcomer");
        newcomerSince = day;
    }

    private void OpenWindow(OracleBoundary boundary)
    {
        if (track is null)
        {
            Passed(boundary.Kind, boundary.Period, "NotConcerned", 0);
            return;
        }

        var days = Year(FiscalYear.Parse(boundary.Period).Previous);
        var highest = "None";
        foreach (var each in boundary.Guide.Tracks)
        {
            if (IsEligible(each.Name, boundary.Day, days, boundary.Guide))
                highest = each.Name;
        }

        Passed(boundary.Kind, boundary.Period, $"EligibleFor{highest}", Ledger.Revenue(days.First, days.Last));
    }

    private void CloseWindow(OracleBoundary boundary)
    {
        var year = FiscalYear.Parse(boundary.Period);
        if (!isAssigned)
        {
            Passed(boundary.Kind, boundary.Period, "NotConcerned", 0);
            return;
        }

        if (chosen?.Year == year)
        {
            Passed(boundary.Kind, boundary.Period, $"Chose{chosen.Value.Track}", 0);
            return;
        }

        var (guide, days) = (boundary.Guide, Year(year.Previous));
        var current = track?.Name ?? guide.Tracks[0].Name;
        var rule = guide.Policies.NoChoice.ByFiscalYear.TryGetValue(year, out var named) ? named : guide.Policies.NoChoice.Default;
        var to = guide.Tracks[0].Name;
        if (rule == NoChoiceRule.BestFit)
            to = Best(Rank(current, guide), boundary.Day, days, guide);
        else if (rule == NoChoiceRule.KeepCurrentIfEligible)
            to = IsEligible(current, boundary.Day, days, guide) ? current : Best(guide.Tracks.Length - 1, boundary.Day, days, guide);
        if (profile!.AgreementSigned <= boundary.Day)
            Move(to, boundary.Day, "Default");
        else
            track = null;
        Passed(boundary.Kind, boundary.Period, track is { } held ? $"DefaultedTo{held.Name}" : "NotParticipating",
            Ledger.Revenue(days.First, days.Last));
    }

    // Whoever is in the track already goes on in it.
    private void Move(string name, DateOnly day, string basis)
    {
        if (track?.Name != name)
            track = (name, day, basis);
    }

    /// <summary>A choice: what it is refused for, or nothing.</summary>
    private string? Choose(string desired, DateOnly today)
    {
        var guide = guides.ForTracks(today);
        if (!guide.Tracks.Any(each => each.Name == desired))
            return "UnknownTrack";
        var year = guides.Calendar.YearOf(today);
        var before = chosen?.Year == year ? chosen.Value.Track : null;
        if (before == desired && track?.Name == desired)
            return null;

        var (kind, first, last, days) = Window(today, year, guide);
        if (!(profile!.AgreementSigned <= today))
            return "AgreementNotSigned";
        if (track is not { } held)
            return "NotAssignedYet";
        if (today < first || today > last)
            return "WindowClosed";
        if (before is not null && before != desired)
            return "AlreadyChosen";
        var downInTransition = kind == "Transition" && Rank(desired, guide) <= Rank(held.Name, guide);
        if (!downInTransition && !IsEligible(desired, today, days, guide))
            return "NotEligible";
        chosen = (year, desired);
        track = held.Name == desired ? (held.Name, held.Since, "Choice") : (desired, today, "Choice");
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
        if (newcomerSince is { } since)
        {
            var end = OracleGuides.LastOf(since, selection.NewcomerWindowDays, guide.Policies.TrackWindowCounting);
            if (!hasYearly || (today >= since && today <= end))
                return ("Newcomer", since, end, NewcomerDays(since, guide));
        }

        if (hasYearly)
            return ("Yearly", first, last, Year(year.Previous));
        var from = guide.Policies.Transition.From switch
        {
            TransitionStart.Launch => guides.Launch,
            TransitionStart.Notified => joined,
            _ => JudgedFrom,
        };
        return ("Transition", from, OracleGuides.LastOf(from, selection.TransitionDays, guide.Policies.Transition.Counting), LaunchDays(guide));
    }
}
