using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Simulation.Tests.Oracle;

internal sealed partial class PartnerOracle
{
    private (string Name, DateOnly Since, string Basis)? track;
    private DateOnly? newcomerSince;
    private DateOnly? told;
    private (FiscalYear Year, string Track)? chosen;
    private (FiscalYear Year, string Track, string Reason)? placed;

    /// <summary>When which track was held, each up to the next one.</summary>
    public List<(string? Track, DateOnly Since)> Periods { get; } = [];

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

    private bool IsEligible(
        string name, DateOnly day, (DateOnly First, DateOnly Last) days, GuideVersion guide, bool forgivesPos = false)
    {
        foreach (var requirement in guide.Policies.EntryRequirements)
        {
            if (forgivesPos && requirement == Requirement.PosData)
                continue;
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
                    || minimum == 0 || Revenue(days.First, days.Last, guide) >= minimum;
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

    private string Best(
        int atMost, DateOnly day, (DateOnly First, DateOnly Last) days, GuideVersion guide, bool forgivesPos = false)
    {
        for (var rank = atMost; rank > 0; rank--)
        {
            if (IsEligible(guide.Tracks[rank].Name, day, days, guide, forgivesPos))
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

    private void AssignAtLaunch(DateOnly today)
    {
        told = today > guides.Launch ? today : guides.Launch;
        var guide = guides.On(guides.Launch);
        var days = LaunchDays(guide);
        isAssigned = true;
        if (profile!.AgreementSigned <= guides.Launch)
            Move(Best(guide.Tracks.Length - 1, guides.Launch, days, guide), guides.Launch, "LaunchAssignment");
        Passed(RunKind.LaunchAssignment, $"{guides.Calendar.YearOf(guides.Launch)}", track?.Name ?? "NotParticipating",
            Revenue(days.First, days.Last, guide));
    }

    private void Begin(DateOnly day)
    {
        var guide = guides.ForTracks(day);
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
            var isOpen = each.Name == boundary.Guide.Tracks[0].Name && profile!.AgreementSigned <= boundary.Day;
            if (isOpen || IsEligible(each.Name, boundary.Day, days, boundary.Guide))
                highest = each.Name;
        }

        Passed(boundary.Kind, boundary.Period, $"EligibleFor{highest}", Revenue(days.First, days.Last, boundary.Guide));
    }

    private void CloseWindow(OracleBoundary boundary)
    {
        var year = FiscalYear.Parse(boundary.Period);
        if (!isAssigned)
        {
            Passed(boundary.Kind, boundary.Period, "NotConcerned", 0);
            return;
        }

        if (SettledFor(year) is { } settled)
        {
            Passed(boundary.Kind, boundary.Period, $"{(settled.IsPlaced ? "PlacedIn" : "Chose")}{settled.Track}", 0);
            return;
        }

        var (guide, days) = (boundary.Guide, Year(year.Previous));
        var signed = profile!.AgreementSigned <= boundary.Day;
        if (signed && track is not null && newcomerSince is { } taken && Onboarded(taken) is { } since && since <= boundary.Day
            && boundary.Day <= OracleGuides.LastOf(since, guide.TrackSelection.NewcomerWindowDays, guide.Policies.TrackWindowCounting))
        {
            Passed(boundary.Kind, boundary.Period, "OwnWindowOpen", Revenue(days.First, days.Last, guide));
            return;
        }

        if (signed)
            Move(Unchosen(year, boundary.Day, days, guide), FirstDay(guides.Calendar.FirstDay(year), boundary.Day.AddDays(-1), guide), "Default");
        else
            HoldNone(boundary.Day);
        Passed(boundary.Kind, boundary.Period, track is { } held ? $"DefaultedTo{held.Name}" : "NotParticipating",
            Revenue(days.First, days.Last, guide));
    }

    private string Unchosen(FiscalYear year, DateOnly day, (DateOnly First, DateOnly Last) days, GuideVersion guide)
    {
        var lowest = guide.Tracks[0].Name;
        var current = track?.Name ?? lowest;
        return (guide.Policies.NoChoice.ByFiscalYear.TryGetValue(year, out var named) ? named : guide.Policies.NoChoice.Default) switch
        {
            NoChoiceRule.LowestTrack => lowest,
            NoChoiceRule.BestFit => Best(Rank(current, guide), day, days, guide),
            _ => IsEligible(current, day, days, guide) ? current : lowest,
        };
    }

    // Whoever is in the track already goes on in it.
    private void Move(string name, DateOnly day, string basis)
    {
        if (track?.Name != name)
            Hold(name, day, basis);
    }

    private void Hold(string name, DateOnly since, string basis)
    {
        if (track is { } held && held.Name == name)
        {
            track = (name, held.Since, basis);
            return;
        }

        track = (name, since, basis);
        Record(name, since);
    }

    private void HoldNone(DateOnly day)
    {
        (track, newcomerSince, chosen, placed, pending) = (null, null, null, null, null);
        Record(null, day);
    }

    // What began on that day or later is as if it had never been.
    private void Record(string? name, DateOnly since)
    {
        Periods.RemoveAll(period => period.Since >= since);
        if (Periods.Count == 0 ? name is not null : Periods[^1].Track != name)
            Periods.Add((name, since));
    }

    private string? HeldOn(DateOnly day)
    {
        string? held = null;
        foreach (var period in Periods)
            held = period.Since <= day ? period.Track : held;
        return held;
    }

    /// <summary>The track by which a quarter is judged (A38).</summary>
    private string? JudgedBy(FiscalQuarter quarter, GuideVersion guide)
    {
        var (first, last) = (guides.Calendar.FirstDay(quarter), guides.Calendar.LastDay(quarter));
        var atEnd = HeldOn(last);
        if (atEnd is null || guide.Policies.TrackChoice.QuarterTrack == QuarterTrack.AtQuarterEnd)
            return atEnd;
        if (HeldOn(first) is { } atStart)
            return atStart;
        foreach (var period in Periods)
        {
            if (period.Track is not null && period.Since > first)
                return period.Track;
        }

        return null;
    }

    private (string Track, bool IsPlaced)? SettledFor(FiscalYear year) =>
        placed?.Year == year ? (placed.Value.Track, true)
        : chosen?.Year == year ? (chosen.Value.Track, false)
        : null;

    private FiscalYear? SettledYear()
    {
        FiscalYear? latest = null;
        if (track is not { } held)
            return null;
        if (placed is { } placement && placement.Track == held.Name)
            latest = placement.Year;
        if (chosen is { } choice && choice.Track == held.Name && !(latest > choice.Year))
            latest = choice.Year;
        if (held.Basis is "Downgrade" or "Upgrade" && !(latest > guides.Calendar.YearOf(held.Since)))
            latest = guides.Calendar.YearOf(held.Since);
        return latest;
    }
}
