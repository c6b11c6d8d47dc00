using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>The shipped guide with one thing spoilt in each row, and what is told of it.</summary>
public class BadGuideTests
{
    public static TheoryData<string, string, string, string, string> Spoilt => new()
    {
        // Found, put in its place, and then: the line that contains, the field, the message.
        { "startMonth: 4 ", "startMonth: 13 ", "startMonth:", "calendar.startMonth", "12 or less" },
        { "startMonth: 4 ", "startMonth: 0 ", "startMonth:", "calendar.startMonth", "1 or more" },
        { "startMonth: 4 ", "startMonth: four ", "startMonth:", "calendar.startMonth", "whole number" },
        { "startMonth: 4 ", "startMonth: 4.5 ", "startMonth:", "calendar.startMonth", "whole number" },
        { "startMonth: 4 ", "startMonth: 04 ", "startMonth:", "calendar.startMonth", "whole number" },
        { "startMonth: 4 ", "startMonth: 4\n  startMonth: 4", "  startMonth: 4     ", "calendar.startMonth", "given twice; first on line 21" },
        { "  consecutiveMisses: 2 ", "  # nothing ", "milestones:", "milestones.consecutiveMisses", "missing" },
        { "  consecutiveMisses: 2 ", "  consecutiveMiss: 2\n  consecutiveMisses: 2", "consecutiveMiss:", "milestones.consecutiveMiss", "not a field" },
        { "Elite: 175000", "Elite: lots", "Elite: lots", "regions[2].annualMinimum.Elite", "must be a number" },
        { "Elite: 175000", "Elite: 1_000", "Elite: 1_000", "regions[2].annualMinimum.Elite", "must be a number" },
        { "Elite: 175000", "Elite: 0x10", "Elite: 0x10", "regions[2].annualMinimum.Elite", "must be a number" },
        { "Elite: 175000", "Elite: 1e5", "Elite: 1e5", "regions[2].annualMinimum.Elite", "must be a number" },
        { "Elite: 175000", "Elite: .inf", "Elite: .inf", "regions[2].annualMinimum.Elite", "must be a number" },
        { "Elite: 175000", "Elite: \"175000\"", "Elite: \"175000\"", "regions[2].annualMinimum.Elite", "must be a number" },
        { "Elite: 175000", "Elite: -5", "Elite: -5", "regions[2].annualMinimum.Elite", "0 or more" },
        { "Elite: 175000", "Elite: 99999999999999999999999", "Elite: 9999", "regions[2].annualMinimum.Elite", "must be a number" },
        { "Elite: 175000, ", "", "Principal: 850000", "regions[2].annualMinimum.Elite", "missing" },
        { "Elite: 175000", "Gold: 175000, Elite: 175000", "Gold: 175000", "regions[2].annualMinimum.Gold", "not a track" },
        { "Elite: 175000", "Elite: 0", "Elite: 0", "regions[2].annualMinimum.Elite", "more than that of the track below" },
        { "Elite: 175000", "Elite: 0.001", "Elite: 0.001", "regions[2].annualMinimum.Elite", "more decimals than GBP" },
        { "Europe/London", "Europe/Londinium", "Londinium", "regions[2].timeZone", "not an IANA time zone" },
        { "Europe/London", "../../etc/passwd", "passwd", "regions[2].timeZone", "not an IANA time zone" },
        { "currency: GBP", "currency: gbp", "currency: gbp", "regions[2].currency", "[A-Z]{3}" },
        { "posCurrencies: [GBP]", "posCurrencies: [USD]", "posCurrencies: [USD]", "regions[2].posCurrencies", "own currency, GBP" },
        { "- id: nordics", "- id: benelux # again", "# again", "regions[3].id", "there twice" },
        { "name: Elite", "name: premier", "name: premier", "tracks[1].name", "there twice" },
        { "inForceFrom: 2023-10-01", "inForceFrom: 2023-02-30", "inForceFrom", "inForceFrom", "a day that exists" },
        { "inForceFrom: 2023-10-01", "inForceFrom: 2023-09-30", "inForceFrom", "inForceFrom", "before the programme's launch" },
        { "version: 2023-10", "version: 2023", "version: 2023", "version", "in quotes" },
        { "title: Logitech Partner Connect", "title:", "title:", "title", "must be text" },
        { "default: LowestTrack", "default: lowestTrack", "default: lowest", "policies.noChoice.default", "LowestTrack, BestFit, Keep" },
        { "byFiscalYear: {}", "byFiscalYear: {FY25: Best}", "FY25: Best", "policies.noChoice.byFiscalYear.FY25", "one of" },
        { "byFiscalYear: {}", "byFiscalYear: {2025: BestFit}", "2025: BestFit", "policies.noChoice.byFiscalYear.2025", "must look like ^FY" },
        { "byFiscalYear: {}", "byFiscalYear: {FY23: BestFit}", "FY23: BestFit", "policies.noChoice.byFiscalYear.FY23", "before the programme's first" },
        { "byRegion: {}", "byRegion: {mars: Automatic}", "mars", "policies.downgrade.byRegion.mars", "not a region" },
        { "markets: []", "markets: [mars]", "mars", "requirements[3].markets[0]", "not a region" },
        { "- requirement: Orientation ", "- requirement: Agreement ", "requirements:", "requirements", "no row Orientation" },
        { "- benefit: Portal ", "- benefit: Mystery ", "Mystery", "benefits[1].benefit", "one of" },
        { "accrued: true", "acrued: true", "acrued", "benefits[5].cells.Principal.acrued", "not a field" },
        { "[2500, 2500, 2500, 2500]", "[2500, 2500, 2500, 2400]", "2400]", "milestones.shareBasisPoints", "add up" },
        { "firstWindow: 2024-04-01", "firstWindow: 2024-04-02", "2024-04-02", "trackSelection.firstWindow", "first day of a fiscal year" },
        { "windowDays: 30 ", "windowDays: 91 ", "windowDays: 91", "trackSelection.windowDays", "before the first quarter" },
        { "attainmentBasisPoints: 11000, rateBasisPoints: 150", "attainmentBasisPoints: 10000, rateBasisPoints: 150", "10000, rateBasisPoints: 150", "leap.steps.Premier[1].attainmentBasisPoints", "more than that of the step before" },
        { "    Elite:     {sales: 1, technical: 1}", "    # none", "  people:", "certification.people.Elite", "missing" },
        { "capPerQuarter: 7500", "capPerQuarter: 7500.005", "7500.005", "nfr.allowances.Elite.capPerQuarter", "more decimals" },
        { "category: Video collaboration\n    further", "category: Videos\n    further", "category: Videos", "specialisations[0].category", "not a category" },
        { "[Agreement, MinimumRevenue,", "[Agreement, Wealth,", "Wealth", "policies.entryRequirements[1]", "one of" },
        { "[Agreement, MinimumRevenue,", "[Agreement, Agreement,", "Agreement, Agreement", "policies.entryRequirements[1]", "there twice" },
        { "zeroWeekNeedsDeclaration: true", "zeroWeekNeedsDeclaration: yes", "zeroWeek", "pos.zeroWeekNeedsDeclaration", "true or false" },
        { "warningDays: [60, 30, 7]", "warningDays: [60, 30, 0]", "60, 30, 0", "notices.warningDays[2]", "1 or more" },
        { "warningDays: [60, 30, 7]", "warningDays: [30, 60, 7]", "30, 60, 7", "notices.warningDays[1]", "fewer than the days before it, 30" },
        { "warningDays: [60, 30, 7]", "warningDays: [60, 7, 7]", "60, 7, 7", "notices.warningDays[2]", "fewer than the days before it, 7" },
        { "warningDays: [60, 30, 7]", "warningDays: []", "warningDays: []", "notices.warningDays", "at least 1" },
        { "countries: [SE, NO,", "countries: [SE, false,", "countries: [SE", "regions[3].countries[1]", "must be text" },
        { "countries: [SE, NO,", "countries: [SE, &x NO,", "countries: [SE", "", "anchors" },
        { "countries: [SE, NO,", "countries: [SE, *x,", "countries: [SE", "", "aliases" },
        { "countries: [SE, NO,", "countries: [SE, !!str NO,", "countries: [SE", "", "tags" },
        { "  startMonth: 4 ", "\tstartMonth: 4 ", "startMonth", "", "tab" },
        { "calendar:\n", "calendar: [\n", "quarters:", "", "flow sequence" },
        { "calendar:\n", "? {a: 1}\n: 2\ncalendar:\n", "? {a", "", "plain text" },
        { "trackSelection:\n", "---\ntrackSelection:\n", "---", "", "one document" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Names_the_line_and_the_field(string found, string put, string line, string field, string message)
    {
        var at = ShippedGuide.Yaml.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The shipped guide has no '{found}'.");
        var text = ShippedGuide.Yaml.Remove(at, found.Length).Insert(at, put);

        var refused = Assert.IsType<GuideReading.Refused>(GuideFile.Read(text));

        var problem = Assert.Single(refused.Problems, problem => problem.Field == field);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(line, text.Split('\n')[problem.Line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("# only a comment", "empty")]
    [InlineData("hello", "fields of its own")]
    [InlineData("- a\n- b", "fields of its own")]
    [InlineData("a: \"\\U00FFFFFF\"", "escape")]
    [InlineData("%YAML 99999999999999999999.1\n---\na: 1", "")]
    public void A_text_that_is_no_guide_at_all_is_one_problem(string text, string message)
    {
        var refused = Assert.IsType<GuideReading.Refused>(GuideFile.Read(text));

        Assert.Contains(message, Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_problems_are_told_at_once_in_the_order_of_the_text()
    {
        var text = ShippedGuide.Yaml.Replace("startMonth: 4 ", "startMonth: x ", StringComparison.Ordinal)
            .Replace("currency: GBP", "currency: 1", StringComparison.Ordinal)
            .Replace("boardYear: Fiscal ", "boardYear: Lunar ", StringComparison.Ordinal);

        var refused = Assert.IsType<GuideReading.Refused>(GuideFile.Read(text));

        Assert.Equal(
            ["calendar.startMonth", "regions[2].currency", "policies.boardYear"],
            refused.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void A_text_that_is_too_long_or_too_deep_is_refused()
    {
        Assert.IsType<GuideReading.Refused>(GuideFile.Read(new string('#', GuideFile.MaxCharacters + 1)));
        Assert.IsType<GuideReading.Refused>(GuideFile.Read("a: " + new string('[', 100_000)));
        Assert.IsType<GuideReading.Refused>(GuideFile.Read(string.Concat(Enumerable.Range(0, 900).Select(depth => new string(' ', depth) + "a:\n"))));
    }

    [Fact]
    public void Aliases_that_would_multiply_are_refused_before_they_do()
    {
        var bomb = "a0: &a0 [x, x]\n" + string.Concat(
            Enumerable.Range(1, 60).Select(level => $"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]\n"));

        Assert.IsType<GuideReading.Refused>(GuideFile.Read(bomb));
    }
}
