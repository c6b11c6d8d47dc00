using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>Where a figure of a guide stops being sound, on both sides of the bound, and what is told of it.</summary>
public sealed class GuideLintEdgesTests
{
    private static GuideVersion Shipped => TestGuide.Shipped;

    [Fact]
    public void A_guide_without_tracks_says_nothing_else() =>
        AssertFinds(Shipped with { Tracks = [] }, "tracks must name at least one track.");

    [Fact]
    public void The_first_window_comes_with_the_launch_or_later()
    {
        var launchedInApril = Shipped with { ProgrammeLaunch = new(2024, 4, 1), InForceFrom = new(2024, 4, 1) };

        AssertFinds(launchedInApril);
        AssertFinds(
            launchedInApril with { ProgrammeLaunch = new(2024, 4, 2), InForceFrom = new(2024, 4, 2) },
            "trackSelection.firstWindow must not come before the programme's launch.");
    }

    [Theory]
    [InlineData(85)]
    [InlineData(86, "trackSelection.windowDays must end before the first quarter of the fiscal year does.")]
    public void A_window_is_over_before_any_quarter_can_be(int days, params string[] findings) => AssertFinds(
        Shipped with { TrackSelection = Shipped.TrackSelection with { WindowDays = days } }, findings);

    [Theory]
    [InlineData(85, null)]
    [InlineData(86, "must end before the next quarter does.")]
    [InlineData(0, "must not end before the quarter's last week is due")]
    public void A_quarter_settles_after_its_last_week_is_due_and_before_the_next_quarter_ends(int days, string? message)
    {
        var findings = GuideLint.Check(Shipped with { Pos = Shipped.Pos with { SettleDaysAfterQuarter = days } })
            .Where(finding => finding.Field == "pos.settleDaysAfterQuarter").Select(finding => finding.Message).ToArray();

        Assert.Equal(message is null ? 0 : 1, findings.Length);
        Assert.All(findings, told => Assert.StartsWith(message!, told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 2, "pos.lapsesToWarning must not be fewer than the lapses to a reminder.")]
    public void A_warning_does_not_come_before_a_reminder(int toReminder, int toWarning, params string[] findings) => AssertFinds(
        Shipped with { Pos = Shipped.Pos with { LapsesToReminder = toReminder, LapsesToWarning = toWarning } }, findings);

    [Theory]
    [InlineData(101, 51)]
    [InlineData(100, 51, "leap.steps.Elite[1].attainmentBasisPoints must be more than that of the step before.")]
    [InlineData(101, 50, "leap.steps.Elite[1].rateBasisPoints must be more than that of the step before.")]
    public void A_higher_step_asks_more_and_pays_more(int attainment, int rate, params string[] findings) => AssertFinds(
        Shipped with
        {
            Leap = Shipped.Leap with { Steps = Shipped.Leap.Steps.SetItem("Elite", [new(100, 50), new(attainment, rate)]) },
        },
        findings);

    [Fact]
    public void A_table_names_each_track_and_no_other()
    {
        AssertFinds(
            Shipped with { Leap = Shipped.Leap with { Steps = Shipped.Leap.Steps.Remove("Elite") } },
            "leap.steps.Elite is missing.");
        AssertFinds(
            Shipped with { Mdf = Shipped.Mdf with { CapPerRequest = Shipped.Mdf.CapPerRequest.Remove("Elite").Add("Gold", 1) } },
            "mdf.capPerRequest.Elite is missing.", "mdf.capPerRequest.Gold is not a track of this guide.");
        AssertFinds(
            Shipped with { Nfr = Shipped.Nfr with { Allowances = Shipped.Nfr.Allowances.Remove("Principal") } },
            "nfr.allowances.Principal is missing.");
        AssertFinds(
            Shipped with { Certification = Shipped.Certification with { People = Shipped.Certification.People.Remove("Premier") } },
            "certification.people.Premier is missing.");
    }

    [Fact]
    public void A_row_of_a_table_is_named_by_its_place()
    {
        var (requirement, benefit, discount) = (Shipped.Requirements[0], Shipped.Benefits[0], Shipped.StandardDiscounts.Rows[0]);

        AssertFinds(
            Shipped with
            {
                Requirements = Shipped.Requirements.SetItem(0, requirement with { Cells = requirement.Cells.Add("Gold", requirement.Cells["Elite"]) }),
            },
            "requirements[0].cells.Gold is not a track of this guide.");
        AssertFinds(
            Shipped with { Benefits = Shipped.Benefits.SetItem(0, benefit with { Cells = benefit.Cells.Add("Gold", benefit.Cells["Elite"]) }) },
            "benefits[0].cells.Gold is not a track of this guide.");
        AssertFinds(
            Shipped with
            {
                StandardDiscounts = new(Shipped.StandardDiscounts.Rows.SetItem(
                    0, discount with { DiscountBasisPoints = discount.DiscountBasisPoints.Add("Silver", 1).Add("Gold", 1) })),
            },
            "standardDiscounts.rows[0].discountBasisPoints.Gold is not a track of this guide.",
            "standardDiscounts.rows[0].discountBasisPoints.Silver is not a track of this guide.");
    }

    [Fact]
    public void Regions_of_a_policy_are_told_in_order()
    {
        var regions = ImmutableDictionary<string, DowngradeMode>.Empty
            .Add("venus", DowngradeMode.Automatic).Add("mars", DowngradeMode.Automatic);

        AssertFinds(
            Shipped.Settling(policies => policies with { Downgrade = policies.Downgrade with { ByRegion = regions } }),
            "policies.downgrade.byRegion.mars is not a region of this guide.",
            "policies.downgrade.byRegion.venus is not a region of this guide.");
    }

    [Theory]
    [InlineData(14, 14)]
    [InlineData(14, 13, "proposals.decisionDays must not be fewer than the days to answer.")]
    public void A_person_has_as_long_to_decide_as_the_partner_to_answer(int answer, int decision, params string[] findings) =>
        AssertFinds(Shipped with { Proposals = new(answer, decision) }, findings);

    [Fact]
    public void A_row_that_a_guide_lacks_is_nonsense()
    {
        Assert.Throws<ArgumentException>(() => (Shipped with { Requirements = [] }).Requirement(Requirement.PosData, "Elite"));
        Assert.Throws<ArgumentException>(() => (Shipped with { Benefits = [] }).Benefit(Benefit.Mdf, "Elite"));
    }

    [Fact]
    public void What_is_there_twice_is_named_by_its_place()
    {
        var (requirement, benefit) = (Shipped.Requirements[0], Shipped.Benefits[1]);
        var (discount, specialisation) = (Shipped.StandardDiscounts.Rows[0], Shipped.Specialisations[0]);

        AssertFinds(
            Shipped with { Requirements = Shipped.Requirements.Add(requirement) },
            $"requirements[{Shipped.Requirements.Length}].requirement '{requirement.Requirement}' is there twice.");
        AssertFinds(
            Shipped with { Benefits = Shipped.Benefits.Add(benefit) },
            $"benefits[{Shipped.Benefits.Length}].benefit '{benefit.Benefit}' is there twice.");
        AssertFinds(
            Shipped with { StandardDiscounts = new(Shipped.StandardDiscounts.Rows.Add(discount)) },
            $"standardDiscounts.rows[{Shipped.StandardDiscounts.Rows.Length}].category '{discount.Category}' is there twice.");
        AssertFinds(
            Shipped with { Specialisations = Shipped.Specialisations.Add(specialisation) },
            $"specialisations[{Shipped.Specialisations.Length}].id '{specialisation.Id}' is there twice.");
        AssertFinds(
            Shipped with { Mdf = Shipped.Mdf with { Gates = [Requirement.PosData, Requirement.PosData] } },
            "mdf.gates[1] 'PosData' is there twice.");
        AssertFinds(
            Shipped with { Notices = Shipped.Notices with { Channels = [NoticeChannel.Email, NoticeChannel.Email] } },
            "notices.channels[1] 'Email' is there twice.");
        AssertFinds(
            Shipped.Settling(policies => policies with { SubstantialChanges = [default, default] }),
            "policies.substantialChanges[1] '0' is there twice.");
        AssertFinds(
            Shipped.Settling(policies => policies with { DocumentOrder = policies.DocumentOrder.Add(policies.DocumentOrder[0]) }),
            $"policies.documentOrder[{Shipped.Policies.DocumentOrder.Length}] '{Shipped.Policies.DocumentOrder[0]}' is there twice.");
    }

    [Fact]
    public void An_amount_fits_the_currency_of_every_region()
    {
        AssertFinds(
            Shipped with { Mdf = Shipped.Mdf with { CapPerRequest = Shipped.Mdf.CapPerRequest.SetItem("Elite", 0.005m) } },
            "mdf.capPerRequest.Elite has more decimals than EUR of region benelux allows.");
        AssertFinds(
            Shipped with { Deals = Shipped.Deals with { MinimumMsrp = 0.005m } },
            "deals.minimumMsrp has more decimals than EUR of region benelux allows.");
        AssertFinds(Shipped with { Deals = Shipped.Deals with { MinimumMsrp = 0.05m } });
    }

    [Fact]
    public void Amounts_are_told_by_table_and_then_by_track()
    {
        var cap = 0.005m;
        var spoilt = Shipped with
        {
            Nfr = Shipped.Nfr with
            {
                Allowances = Shipped.Nfr.Allowances.ToImmutableDictionary(
                    entry => entry.Key, entry => entry.Value with { CapPerQuarter = cap }),
            },
            Mdf = Shipped.Mdf with
            {
                CapPerRequest = Shipped.Mdf.CapPerRequest.ToImmutableDictionary(entry => entry.Key, _ => cap),
            },
            Deals = Shipped.Deals with { MinimumMsrp = cap },
        };

        Assert.Equal(
            [
                "nfr.allowances.Elite.capPerQuarter", "nfr.allowances.Premier.capPerQuarter",
                "nfr.allowances.Principal.capPerQuarter", "mdf.capPerRequest.Elite", "mdf.capPerRequest.Premier",
                "mdf.capPerRequest.Principal", "deals.minimumMsrp",
            ],
            GuideLint.Check(spoilt).Select(finding => finding.Field));
    }

    [Fact]
    public void A_rule_for_a_year_begins_with_the_programmes_first()
    {
        var years = ImmutableDictionary<FiscalYear, NoChoiceRule>.Empty;
        foreach (var year in (int[])[2023, 2022, 2024])
            years = years.Add(new(year), NoChoiceRule.BestFit);

        AssertFinds(
            Shipped.Settling(policies => policies with { NoChoice = policies.NoChoice with { ByFiscalYear = years } }),
            "policies.noChoice.byFiscalYear.FY22 lies before the programme's first year, FY24.",
            "policies.noChoice.byFiscalYear.FY23 lies before the programme's first year, FY24.");
    }

    private static void AssertFinds(GuideVersion guide, params string[] findings) =>
        Assert.Equal(findings, GuideLint.Check(guide).Select(finding => $"{finding.Field} {finding.Message}"));
}
