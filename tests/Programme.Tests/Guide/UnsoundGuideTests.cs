using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>The shipped guide with one contradiction in each row: what the lint says of it, and where.</summary>
public class UnsoundGuideTests
{
    public static TheoryData<string, string, string, string, string> Deadlines => new()
    {
        // After this text, found and put in its place; then the field, on whose line the place lies, and the message.
        { "trackSelection:", "windowDays: 30", "windowDays: 86", "trackSelection.windowDays", "before the first quarter" },
        { "trackSelection:", "2024-04-01", "2025-04-01", "trackSelection.firstWindow", "without a window" },
        { "trackSelection:", "Days: 60", "Days: 183", "trackSelection.transitionDays", "before the first window opens on 2024-04-01" },
        { "trackSelection:", "newcomerWindowDays: 30", "newcomerWindowDays: 365", "trackSelection.newcomerWindowDays", "within a fiscal year" },
        { "pos:", "settleDaysAfterQuarter: 30", "settleDaysAfterQuarter: 86", "pos.settleDaysAfterQuarter", "before the next quarter does" },
        { "pos:", "dueDaysAfterWeek: 3", "dueDaysAfterWeek: 30", "pos.settleDaysAfterQuarter", "its grace included" },
        { "pos:", "graceBusinessDays: 1", "graceBusinessDays: 20", "pos.settleDaysAfterQuarter", "its grace included" },
        { "pos:", "correctionWindowDays: 14", "correctionWindowDays: 28", "pos.correctionWindowDays", "before the quarter settles" },
        { "pos:", "weeksAllowedShort: 1", "weeksAllowedShort: 13", "pos.weeksAllowedShort", "at least one week" },
        { "pos:", "lapsesToReminder: 1", "lapsesToReminder: 3", "pos.lapsesToWarning", "not be fewer" },
        { "leap:", "cureDays: 30", "cureDays: 31", "leap.cureDays", "before the quarter settles" },
        { "leap:", "resultsFinalDays: 28", "resultsFinalDays: 86", "leap.resultsFinalDays", "before the next quarter" },
        { "businessPlan:", "dueDays: 45", "dueDays: 365", "businessPlan.dueDays", "within the fiscal year" },
        { "businessPlan:", "Onboarding: 45", "Onboarding: 365", "businessPlan.dueDaysAfterOnboarding", "within a fiscal year" },
        { "marketingPlan:", "Start: 15", "Start: 86", "marketingPlan.dueDaysAfterQuarterStart", "within the quarter" },
        { "reviews:", "heldWithinDays: 30", "heldWithinDays: 86", "reviews.heldWithinDays", "before the next quarter ends" },
        { "reviews:", "Before: 7", "Before: 31", "reviews.documentDaysBefore", "not reach back" },
        { "certification:", "validMonths: 24", "validMonths: 2", "certification.reminderDays", "not come before the certificate" },
        { "deals:", "extensionDays: 90", "extensionDays: 0", "deals.extensionDays", "1 or more" },
        { "mdf:", "Before: 14", "Before: 172", "mdf.requestDaysBefore", "before they can be spent" },
        { "- id: dach", "    countries:", "    inForceFrom: 2023-09-30\n    countries:", "regions[1].inForceFrom", "edition's own first day, 2023-10-01" },
        { "milestones:", "consecutiveMisses: 2", "consecutiveMisses: 5", "", "" },
    };

    public static TheoryData<string, string, string, string, string> Reach => new()
    {
        { "- requirement: Agreement", "Elite:     {level: Required,", "Elite:     {level: NotRequired,", "requirements[0].cells.Elite.level", "nobody takes part" },
        { "- requirement: Orientation", "Principal: {level: Required,", "Principal: {level: RequiredForIncentives,", "requirements[2].cells.Principal.level", "not ask for less than Elite" },
        { "  people:", "{sales: 1, technical: 1}", "{sales: 0, technical: 0}", "certification.people.Elite", "at least one person" },
        { "  people:", "{sales: 2, technical: 2}", "{sales: 2, technical: 0}", "certification.people.Principal", "fewer people" },
        { "- requirement: BusinessPlan", "{level: RequiredInMarkets,", "{level: Required,", "requirements[3].cells.Premier.level", "asks for BusinessPlan, and Premier has no account manager" },
        { "- requirement: BusinessReviews", "{level: NotRequired,", "{level: Required,", "requirements[9].cells.Premier.level", "asks for BusinessReviews, and Premier has no account manager" },
        { "- benefit: AccountManagement", "Elite:     {grant: Granted,", "Elite:     {grant: NotGranted,", "requirements[3].cells.Elite.level", "has no account manager" },
        { "- requirement: Certification", "    cells:", "    markets: [dach]\n    cells:", "requirements[4].markets", "in some markets only" },
        { "- requirement: BusinessPlan", "markets: []", "markets: [dach, dach]", "requirements[3].markets[1]", "there twice" },
        { "- id: uk-ireland", "[GB, IE]", "[GB, IE, NL]", "regions[2].countries[2]", "country of benelux already" },
        { "- id: uk-ireland", "[GB, IE]", "[GB, GB]", "regions[2].countries[1]", "country of uk-ireland already" },
    };

    public static TheoryData<string, string, string, string, string> Grants => new()
    {
        { "- benefit: Mdf", "Premier:   {grant: OnApplication,", "Premier:   {grant: NotGranted, accrued: true,", "benefits[5].cells.Premier.accrued", "only funds that the track has" },
        { "- benefit: Leap", "evidence: Corroborated", "evidence: Corroborated, accrued: true", "benefits[6].cells.Premier.accrued", "only funds that the track has" },
        { "- benefit: AdvisoryBoard", "Premier:   {grant: NotGranted,", "Premier:   {grant: NotGranted, autoInvite: true,", "benefits[12].cells.Premier.autoInvite", "whom it seats" },
        { "mdf:", "accrualBasisPoints: 100", "accrualBasisPoints: 0", "mdf.accrualBasisPoints", "funds accrue" },
        { "mdf:", "Premier: 2500", "Premier: 0", "mdf.capPerRequest.Premier", "the track has MDF" },
        { "nfr:", "capPerQuarter: 7500", "capPerQuarter: 0", "nfr.allowances.Elite.capPerQuarter", "may buy" },
        { "nfr:", "unitsPerProductPerQuarter: 2", "unitsPerProductPerQuarter: 0", "nfr.unitsPerProductPerQuarter", "may buy" },
    };

    public static TheoryData<string, string, string, string, string> Settings => new()
    {
        { "inForceFrom:", "2023-10-01", "2025-04-01", "", "" },
        { "noChoice:", "byFiscalYear: {}", "byFiscalYear: {FY23: BestFit}", "policies.noChoice.byFiscalYear.FY23", "before the programme's first year, FY24" },
        { "  downgrade:", "byRegion: {}", "byRegion: {mars: Automatic}", "policies.downgrade.byRegion.mars", "not a region" },
        { "missingBusinessPlan:", "[Mdf, SalesCollaboration]", "[Mdf, Mdf]", "policies.missingBusinessPlan.blocked[1]", "there twice" },
        { "brandAlignment:", "leastScoreBasisPoints: 10000", "leastScoreBasisPoints: 9000", "policies.brandAlignment.leastScoreBasisPoints", "every item has to be met" },
        { "brandAlignment:", "rule: AllItems\n    leastScoreBasisPoints: 10000", "rule: Score\n    leastScoreBasisPoints: 0", "policies.brandAlignment.leastScoreBasisPoints", "every score would be full" },
        { "multiRegion:", "rule: Primary", "rule: Sum", "policies.multiRegion.rule", "the one region that has taken it in" },
        { "eligibilityBasis:", "PriorFY", "Committed", "policies.entryRequirements[1]", "eligibilityBasis is Committed" },
        { "entryRequirements:", "[Agreement,", "[BusinessPlan, Agreement,", "policies.entryRequirements[0]", "BusinessPlan is not measured at one, but is a commitment that it takes on" },
        { "documentOrder:", "[Agreement, Policy, Guide]", "[Agreement, Policy, Policy]", "policies.documentOrder[2]", "there twice" },
        { "notices:", "[Portal, Email]", "[Portal, Portal]", "notices.channels[1]", "there twice" },
        { "substantialChanges:", "[Thresholds,", "[Thresholds, Thresholds,", "policies.substantialChanges[1]", "there twice" },
    };

    [Theory]
    [MemberData(nameof(Deadlines))]
    [MemberData(nameof(Reach))]
    [MemberData(nameof(Grants))]
    [MemberData(nameof(Settings))]
    public void Names_the_line_and_the_field(string after, string found, string put, string field, string message)
    {
        var reading = GuideFile.Read(ShippedGuide.Yaml.Spoilt(after, found, put));
        if (field.Length == 0)
        {
            // A row that shows that its neighbours are not found for the wrong reason.
            Assert.IsType<GuideReading.Loaded>(reading);
            return;
        }

        var problem = Assert.Single(Assert.IsType<GuideReading.Refused>(reading).Problems, problem => problem.Field == field);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);

        // What the file calls the field, or the place of a list's entry, stands on the line and begins at the column.
        var line = ShippedGuide.Yaml.Spoilt(after, found, put).Split('\n')[problem.Line - 1];
        var name = field.EndsWith(']') ? "" : field[(field.LastIndexOf('.') + 1)..];
        Assert.StartsWith(name, line[(problem.Column - 1)..], StringComparison.Ordinal);
    }

    // A requirement that nobody measures at a choice would gate nothing without anybody's being told.
    [Theory]
    [InlineData("BusinessPlan")]
    [InlineData("MarketingPlan")]
    [InlineData("SalesMilestones")]
    [InlineData("BusinessReviews")]
    public void A_commitment_gates_no_choice_however_long_the_window_is(string commitment)
    {
        var yaml = ShippedGuide.Yaml.Spoilt("entryRequirements:", "[Agreement,", $"[{commitment}, Agreement,")
            .Spoilt("trackSelection:", "windowDays: 30", "windowDays: 45");
        var problem = Assert.Single(Assert.IsType<GuideReading.Refused>(GuideFile.Read(yaml)).Problems);
        Assert.Equal("policies.entryRequirements[0]", problem.Field);
    }

    [Fact]
    public void A_year_that_is_over_before_the_edition_applies_cannot_be_settled()
    {
        var yaml = ShippedGuide.Yaml.Spoilt("inForceFrom:", "2023-10-01", "2025-06-01")
            .Spoilt("noChoice:", "byFiscalYear: {}", "byFiscalYear: {FY25: BestFit, FY26: BestFit}");
        var problem = Assert.Single(Assert.IsType<GuideReading.Refused>(GuideFile.Read(yaml)).Problems);
        Assert.Equal("policies.noChoice.byFiscalYear.FY25", problem.Field);
        Assert.Contains("over before this edition applies, in FY26", problem.Message, StringComparison.Ordinal);
    }
}
