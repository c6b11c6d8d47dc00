using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Outlook;

/// <summary>An Elite partner of Benelux on Monday 17 June 2024 that has sold nothing since April and reported every week of it.</summary>
public sealed class OutlookTests : IAsyncLifetime
{
    private static readonly FiscalQuarter Spring = FiscalQuarter.Parse("FY25-Q1");

    private TestProgramme programme = null!;
    private TestPartner partner = null!;

    public async ValueTask InitializeAsync()
    {
        programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 1), "benelux");
        partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
        for (var week = new PosWeek(2024, 9); week <= new PosWeek(2024, 24); week = week.Next)
        {
            await programme.AdvanceAsync(week.Next.FirstDay);
            await partner.DeclareZeroAsync(week);
            if (week == new PosWeek(2024, 13))
                Assert.Null((await partner.ChooseAsync("Elite")).Refusal);
        }
    }

    public ValueTask DisposeAsync() => programme.DisposeAsync();

    [Fact]
    public async Task Foretells_what_then_happens_and_changes_nothing()
    {
        var before = (await partner.StoredAsync(), (await partner.DecisionsAsync()).Length);
        var outlook = await OutlookAsync();
        Assert.Equal(before, (await partner.StoredAsync(), (await partner.DecisionsAsync()).Length));

        var settled = outlook.Next.Where(coming => coming.Boundary == "quarter-settle-FY25-Q1").ToList();
        Assert.Equal(
            [
                "The milestone of FY25-Q1 would be missed for good, with EUR 0.00 of EUR 25,000.00",
                "R25 would propose Premier from 2024-07-31",
                "LEAP of FY25-Q1 would earn nothing: MilestoneMissed (R49)",
            ],
            settled.Select(coming => coming.Sentence));
        Assert.Equal(["R25"], settled[1].Unmet.Select(step => step.Rule));
        Assert.Equal(["milestone-provisional", "milestone", "downgrade"], outlook.Next.Take(3).Select(coming => coming.Kind));
        Assert.Equal(new DateOnly(2025, 5, 2), outlook.Next.Single(coming => coming.Kind == "default-assignment").Day);
        Assert.True(outlook.Next[^1].Day > new DateOnly(2025, 6, 17));

        var known = (await partner.DecisionsAsync()).Length;
        await programme.AdvanceAsync(new DateOnly(2025, 6, 1));
        Assert.Equal(
            outlook.Next.Where(coming => coming.Day <= new DateOnly(2025, 6, 1)).Select(coming => (coming.Day, coming.Kind, coming.Outcome, coming.Rule)),
            (await partner.DecisionsAsync()).Skip(known).Select(decision => (decision.AsOf, decision.Kind, decision.Outcome, decision.Rule)));
    }

    [Fact]
    public async Task What_is_told_to_keep_the_track_keeps_it()
    {
        var keep = Assert.Single((await OutlookAsync()).Ways.Keep);
        Assert.Equal(("Elite", Spring, "R25", false), (keep.Track, keep.Quarter!.Value, keep.Rule, keep.Holds));
        Assert.Equal(
            "2 POS weeks of FY25-Q1: 2024-W25 to 2024-W26 in time, the first by 2024-06-27, the last by 2024-07-04",
            Assert.Single(keep.Singles).Sentence);

        foreach (var task in keep.Singles[0].Changes[0].Weeks)
        {
            await programme.AdvanceAsync(task.LastDay);
            await partner.DeclareZeroAsync(task.Week);
        }

        await programme.AdvanceAsync(new DateOnly(2024, 8, 1));
        Assert.DoesNotContain(await partner.DecisionsAsync(), decision => decision.Kind == "downgrade");
        Assert.Equal("Elite", (await partner.StandingAsync()).Track);
    }

    [Fact]
    public async Task What_is_told_of_the_milestone_meets_it_and_a_cent_less_does_not()
    {
        var milestone = (await OutlookAsync()).Ways.Milestone!;
        var change = Assert.Single(Assert.Single(milestone.Singles).Changes);
        Assert.Equal("EUR 25,000.00 more net revenue by 2024-06-30", change.Sentence);

        await programme.AdvanceAsync(new DateOnly(2024, 6, 24));
        await partner.SubmitAsync(new PosWeek(2024, 25), SoldLine.On(new DateOnly(2024, 6, 20), change.Amount!.Value.Amount - 0.01m));
        milestone = (await OutlookAsync()).Ways.Milestone!;
        Assert.Equal("EUR 0.01 more net revenue by 2024-06-30", Assert.Single(milestone.Singles).Sentence);

        await partner.SubmitAsync(new PosWeek(2024, 25), SoldLine.On(new DateOnly(2024, 6, 20), change.Amount!.Value.Amount));
        Assert.True((await OutlookAsync()).Ways.Milestone!.Holds);
    }

    [Fact]
    public async Task Each_track_of_the_next_window_is_told_with_what_it_takes()
    {
        var reach = (await OutlookAsync()).Ways.Reach;

        Assert.Equal(["Premier", "Elite", "Principal"], reach.Select(ways => ways.Track!));
        Assert.All(reach, ways => Assert.Equal(new DateOnly(2025, 5, 1), ways.ByDay));
        Assert.Equal([true, false, false], reach.Select(ways => ways.Holds));
        Assert.Equal("EUR 100,000.00 more net revenue by 2025-03-31", Assert.Single(reach[1].Singles).Sentence);
        Assert.Equal(("R16", "R8"), (reach[1].Rule, reach[2].Rule));
    }

    [Fact]
    public async Task Warnings_are_due_on_their_days_and_bear_the_same_ids_each_time()
    {
        var warnings = (await OutlookAsync()).Warnings;

        Assert.Equal(
            ["60:True", "30:True", "7:False"],
            warnings.Where(warning => warning.Id.StartsWith("milestone-FY25-Q1:2024-06-30:", StringComparison.Ordinal))
                .Select(warning => $"{warning.DaysBefore}:{warning.IsDue}"));
        Assert.Contains(warnings, warning => warning.Id == "downgrade-FY25-Q1-R25:2024-06-30:30");
        Assert.Contains(warnings, warning => warning.Id == "eligibility-FY26-Elite:2025-03-31:60" && !warning.IsDue);
        Assert.Contains(warnings, warning => warning.Id == "track-choice-FY26:2025-05-01:30" && warning.DueOn == new DateOnly(2025, 4, 1));

        await programme.AdvanceAsync(new DateOnly(2024, 6, 23));
        var later = (await OutlookAsync()).Warnings;
        Assert.Equal(warnings.Select(warning => warning.Id), later.Select(warning => warning.Id));
        Assert.True(later.Single(warning => warning.Id == "milestone-FY25-Q1:2024-06-30:7").IsDue);
    }

    [Fact]
    public async Task Every_decision_tells_what_would_have_changed_it()
    {
        await partner.OrderAsync("N-1", Products.Camera.ManufacturerPartNumber, 2);
        await programme.AdvanceAsync(new DateOnly(2025, 6, 1));
        var told = new Dictionary<string, DecisionCounterfactual>();
        foreach (var decision in await partner.DecisionsAsync())
            told[decision.Kind] = (await Grain.Counterfactual(decision.Id))!;

        // That nobody decided on a proposal rests on no fact of the partner; what a statement lacks, its milestone and target tell.
        Assert.Equal(
            [
                "default-assignment", "downgrade", "eligibility", "leap-statement", "milestone", "milestone-provisional", "newcomer-assignment", "nfr-order",
                "proposal-expiry", "track-choice",
            ],
            told.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["leap-statement", "proposal-expiry"], told.Where(each => each.Value.Aims.IsEmpty).Select(each => each.Key).Order(StringComparer.Ordinal));
        Assert.All(told["track-choice"].Aims, aim => Assert.True(aim.Holds));
        Assert.Contains(told["default-assignment"].Aims, aim => aim is { What: "Elite held in FY26", Holds: false, All.Length: 1 });
        Assert.Contains(told["downgrade"].Aims, aim => aim.Rule == "R26");
        Assert.Null(await Grain.Counterfactual(GrainKeys.Decision(partner.Id, 9_999)));
        Assert.Null(await Grain.Counterfactual(GrainKeys.Decision("AW-0001", 1)));
    }

    [Fact]
    public async Task An_unknown_partner_has_no_outlook() =>
        Assert.Null(await programme.Grains.GetGrain<IPartnerOutlook>(GrainKeys.Partner("T-NOBODY")).Outlook());

    private IPartnerOutlook Grain => programme.Grains.GetGrain<IPartnerOutlook>(partner.Key);

    private async Task<PartnerOutlook> OutlookAsync() => (await Grain.Outlook())!;
}
