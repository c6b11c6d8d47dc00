using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

public sealed class GuideChangesTests
{
    private static readonly GuideVersion Before = TestGuide.Shipped;

    public static TheoryData<string, string, string, string, ChangeClass, string?, string?, string?> Changes => new()
    {
        // After this text, found and put in its place; then the field, its class and region, and what it was and is.
        { "- id: dach", "Elite: 200000", "Elite: 210000.50", "regions[dach].annualMinimum.Elite", ChangeClass.Thresholds, "dach", "200000", "210000.5" },
        { "- id: dach", "[DE, AT, CH, LI]", "[DE, AT, CH]", "regions[dach].countries", ChangeClass.Requirements, "dach", "[AT, CH, DE, LI]", "[AT, CH, DE]" },
        { "- id: dach", "name: DACH", "name: D-A-CH", "regions[dach].name", ChangeClass.Wording, "dach", "DACH", "D-A-CH" },
        { "- requirement: BusinessPlan", "markets: []", "markets: [nordics]", "requirements[BusinessPlan].markets[nordics]", ChangeClass.Requirements, "nordics", null, "named" },
        { "- requirement: BusinessPlan", "RequiredInMarkets, evidence: Seed", "RequiredInMarkets, evidence: Assumed", "requirements[BusinessPlan].cells.Premier.evidence", ChangeClass.Wording, null, "Seed", "Assumed" },
        { "- requirement: MarketingPlan", "RequiredForIncentives", "Required", "requirements[MarketingPlan].cells.Premier.level", ChangeClass.Requirements, null, "RequiredForIncentives", "Required" },
        { "- benefit: Mdf", "accrued: true", "accrued: false", "benefits[Mdf].cells.Principal.accrued", ChangeClass.Benefits, null, "true", "false" },
        { "milestones:", "[2500, 2500, 2500, 2500]", "[2200, 2300, 3000, 2500]", "milestones.shareBasisPoints", ChangeClass.Thresholds, null, "[2500, 2500, 2500, 2500]", "[2200, 2300, 3000, 2500]" },
        { "milestones:", "consecutiveMisses: 2", "consecutiveMisses: 3", "milestones.consecutiveMisses", ChangeClass.Requirements, null, "2", "3" },
        { "trackSelection:", "windowDays: 30", "windowDays: 45", "trackSelection.windowDays", ChangeClass.Deadlines, null, "30", "45" },
        { "trackSelection:", "firstWindow: 2024-04-01", "firstWindow: 2025-04-01", "trackSelection.firstWindow", ChangeClass.Deadlines, null, "2024-04-01", "2025-04-01" },
        { "pos:", "dueDaysAfterWeek: 3", "dueDaysAfterWeek: 2", "pos.dueDaysAfterWeek", ChangeClass.Deadlines, null, "3", "2" },
        { "pos:", "lateLineWeeks: 4", "lateLineWeeks: 5", "pos.lateLineWeeks", ChangeClass.Deadlines, null, "4", "5" },
        { "pos:", "weeksAllowedShort: 1", "weeksAllowedShort: 2", "pos.weeksAllowedShort", ChangeClass.Requirements, null, "1", "2" },
        { "certification:", "{sales: 2, technical: 2}", "{sales: 2, technical: 3}", "certification.people.Principal.technical", ChangeClass.Requirements, null, "2", "3" },
        { "nfr:", "capPerQuarter: 7500", "capPerQuarter: 8000", "nfr.allowances.Elite.capPerQuarter", ChangeClass.Rates, null, "7500", "8000" },
        { "leap:", "rateBasisPoints: 150", "rateBasisPoints: 151", "leap.steps.Premier[1].rateBasisPoints", ChangeClass.Rates, null, "150", "151" },
        { "leap:", "cureDays: 30", "cureDays: 20", "leap.cureDays", ChangeClass.Deadlines, null, "30", "20" },
        { "- category: Personal workspace", "Elite: 1000", "Elite: 900", "standardDiscounts.rows[Personal workspace].discountBasisPoints.Elite", ChangeClass.Rates, null, "1000", "900" },
        { "deals:", "protectionDays: 90", "protectionDays: 60", "deals.protectionDays", ChangeClass.Deadlines, null, "90", "60" },
        { "deals:", "refusesPublishedTenders: true", "refusesPublishedTenders: false", "deals.refusesPublishedTenders", ChangeClass.Requirements, null, "true", "false" },
        { "mdf:", "PosData]", "Orientation]", "mdf.gates", ChangeClass.Requirements, null, "[BrandAlignment, BusinessPlan, MarketingPlan, PosData]", "[BrandAlignment, BusinessPlan, MarketingPlan, Orientation]" },
        { "missingBusinessPlan:", "[Mdf, SalesCollaboration]", "[]", "policies.missingBusinessPlan.blocked", ChangeClass.Policies, null, "[Mdf, SalesCollaboration]", "[]" },
        { "mdf:", "accrualExpiresQuarters: 2", "accrualExpiresQuarters: 3", "mdf.accrualExpiresQuarters", ChangeClass.Deadlines, null, "2", "3" },
        { "businessPlan:", "dueDays: 45", "dueDays: 40", "businessPlan.dueDays", ChangeClass.Deadlines, null, "45", "40" },
        { "board:", "liveMeetings: 1", "liveMeetings: 2", "board.liveMeetings", ChangeClass.Benefits, null, "1", "2" },
        { "notices:", "substantialChangeDays: 30", "substantialChangeDays: 20", "notices.substantialChangeDays", ChangeClass.Policies, null, "30", "20" },
        { "contacts:", "partnerprogram@", "partners@", "contacts.programme", ChangeClass.Wording, null, "partnerprogram@logitech.com", "partners@logitech.com" },
        { "  downgrade:", "byRegion: {}", "byRegion: {apj: Automatic}", "policies.downgrade.byRegion.apj", ChangeClass.Policies, "apj", null, "Automatic" },
        { "  noChoice:", "byFiscalYear: {}", "byFiscalYear: {FY25: BestFit}", "policies.noChoice.byFiscalYear.FY25", ChangeClass.Policies, null, null, "BestFit" },
        { "documentOrder:", "[Agreement, Policy, Guide]", "[Agreement, Guide, Policy]", "policies.documentOrder", ChangeClass.Policies, null, "[Agreement, Policy, Guide]", "[Agreement, Guide, Policy]" },
        { "title:", "Logitech Partner", "Partner", "title", ChangeClass.Wording, null, "Logitech Partner Connect", "Partner Connect" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_told_with_its_class_and_the_region_it_concerns(
        string after, string found, string put, string field, ChangeClass kind, string? region, string? was, string? isNow)
    {
        var next = GuideFile.ReadStored(ShippedGuide.Yaml.Spoilt(after, found, put))!;
        var isSubstantial = kind != ChangeClass.Wording;
        Assert.Equal(
            new GuideDifference(field, kind, isSubstantial, region, was, isNow), Assert.Single(GuideChanges.Between(Before, next)));
        Assert.Equal((isNow, was), GuideChanges.Between(next, Before).Select(each => (each.Before, each.After)).Single());
    }

    [Fact]
    public void Comments_order_names_and_first_days_are_no_change()
    {
        var text = ShippedGuide.Yaml.Replace("version: 2023-10\n", "version: 2024-10\n", StringComparison.Ordinal)
            .Replace("inForceFrom: 2023-10-01", "inForceFrom: 2024-10-01", StringComparison.Ordinal)
            .Replace("annualMinimum: {Premier: 0, Elite: 200000", "annualMinimum: {Elite: 200000.00, Premier: 0.0", StringComparison.Ordinal)
            .Replace("# ", "## ", StringComparison.Ordinal);
        var next = GuideFile.ReadStored(text)!;
        next = next with
        {
            Regions = [.. next.Regions.Reverse().Select(region => region with { InForceFrom = new(2024, 11, 1) })],
            Requirements = [.. next.Requirements.Reverse()],
            Policies = next.Policies with { EntryRequirements = [.. next.Policies.EntryRequirements.Reverse()] },
        };
        Assert.Equal([], GuideChanges.Between(Before, next));
    }

    [Fact]
    public void What_is_substantial_is_settled_by_the_rules_before_the_change()
    {
        var harmless = Before.Settling(policies => policies with { SubstantialChanges = [] });
        var dearer = harmless.WithMinimum("dach", "Elite", 210_000m);

        Assert.Equal(
            [("policies.substantialChanges", true), ("regions[dach].annualMinimum.Elite", true)],
            GuideChanges.Between(Before, dearer).Select(each => (each.Field, each.IsSubstantial)));
        Assert.DoesNotContain(GuideChanges.Between(harmless, Before.WithMinimum("dach", "Elite", 210_000m)), each => each.IsSubstantial);
    }

    [Fact]
    public void A_new_region_has_nobody_to_be_told()
    {
        var fewer = Before with { Regions = [.. Before.Regions.Where(region => region.Id != "apj")] };
        var differences = GuideChanges.Between(fewer, Before);
        Assert.NotEmpty(differences);
        Assert.All(differences, each => Assert.Equal(("apj", false, null), (each.Region, each.IsSubstantial, each.Before)));
    }

    [Fact]
    public void A_new_track_is_told_as_such()
    {
        var next = Before with { Tracks = Before.Tracks.Add(new("Summit", "Higher still.")) };
        Assert.Contains(GuideChanges.Between(Before, next), each => each is
        { Field: "tracks", Before: "[Premier, Elite, Principal]", After: "[Premier, Elite, Principal, Summit]", IsSubstantial: true });
    }

    [Fact]
    public void Every_field_of_a_guide_has_a_class_of_its_own() => Assert.Equal(
        [],
        GuideChanges.Between(Before, SecondGuide.Version).Select(each => each.Field)
            .Where(field => ChangeClasses.Known(field) is null));

    [Theory]
    [InlineData("regions[dach].annualMinimum.Elite", GuideBinding.TracksFrom)]
    [InlineData("regions[dach].timeZone", GuideBinding.FirstDay)]
    [InlineData("milestones.shareBasisPoints", GuideBinding.TracksFrom)]
    [InlineData("trackSelection.windowDays", GuideBinding.TracksFrom)]
    [InlineData("policies.noChoice.default", GuideBinding.TracksFrom)]
    [InlineData("pos.settleDaysAfterQuarter", GuideBinding.Both)]
    [InlineData("policies.downgradeTiming.pos", GuideBinding.Both)]
    [InlineData("nfr.allowances.Elite.quarterCap", GuideBinding.FirstDay)]
    [InlineData("title", GuideBinding.FirstDay)]
    public void A_change_binds_from_its_first_day_or_from_when_tracks_go_by_it(string field, GuideBinding binds) =>
        Assert.Equal(binds, ChangeBindings.Of(field));

    [Fact]
    public void A_name_that_no_guide_has_would_bind_nothing()
    {
        var fields = GuideChanges.Between(Before, SecondGuide.Version).Select(each => ChangeClasses.WithoutRows(each.Field)).ToList();
        Assert.Equal([], ChangeBindings.Names.Where(name => !fields.Exists(field => field.StartsWith(name, StringComparison.Ordinal))));
    }

    // Reflection finds the fields; this shows that it finds them all.
    [Fact]
    public void Another_vendors_guide_differs_in_every_chapter()
    {
        var chapters = GuideChanges.Between(Before, SecondGuide.Version).Select(each => each.Field.Split('.', '[')[0]).ToImmutableHashSet();
        var missing = typeof(GuideVersion).GetProperties().Where(property => property.CanWrite)
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).Where(name => !chapters.Contains(name));
        Assert.Equal(["version", "inForceFrom"], missing);
    }
}
