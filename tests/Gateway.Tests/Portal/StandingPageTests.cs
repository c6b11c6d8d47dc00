using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Parts;
using PartnerConnect.Gateway.Portal.Text;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class StandingPageTests
{
    [Fact]
    public async Task Says_which_track_is_held_since_when_and_why()
    {
        var text = Rendering.TextOf(await Rendering.OfAsync(SampleStandings.Elite));

        Assert.Contains("Kanaalhuis Vergaderzalen B.V. Elite since 1 October 2023 , assigned when the programme was launched (R18)", text);
        Assert.Contains("Demonstration values.", text);
    }

    [Fact]
    public async Task Says_which_document_prevails_in_the_order_of_the_guide()
    {
        var reversed = SampleStandings.Elite with { Documents = ["Guide", "Policy", "Agreement"] };

        Assert.Contains(
            "the first of these prevails: the partner agreement, then the policies on this portal, then the programme guide (R76).",
            Rendering.TextOf(await Rendering.OfAsync(SampleStandings.Elite)));
        Assert.Contains(
            "prevails: the programme guide, then the policies on this portal, then the partner agreement (R76).",
            Rendering.TextOf(await Rendering.OfAsync(reversed)));
    }

    [Fact]
    public async Task Spells_out_what_is_lacking_for_a_track()
    {
        var text = Rendering.TextOf(await Rendering.OfAsync(SampleStandings.Elite));

        Assert.Contains("Elite held now Not eligible Minimum annual revenue: needs EUR 100,000.00, has EUR 84,200.00 (R29)", text);
        Assert.Contains("Certification: needs 4 sales, 2 technical, has 2 sales, 1 technical (R51)", text);
    }

    [Fact]
    public async Task Says_of_every_requirement_whether_it_is_met_in_a_word()
    {
        var text = Rendering.TextOf(await Rendering.OfAsync(SampleStandings.Elite));

        Assert.Contains("Partner agreement R28 12 September 2023 signed by 20 August 2024 Met", text);
        Assert.Contains("Minimum annual revenue R29 EUR 84,200.00 EUR 100,000.00 Not met", text);
        Assert.Contains("Quarterly marketing plan For rebates and MDF R43 – – Not measured", text);
    }

    [Fact]
    public async Task Counts_the_days_that_are_left()
    {
        var text = Rendering.TextOf(await Rendering.OfAsync(SampleStandings.Elite));

        Assert.Contains("POS report of 2024-W33 R36 21 August 2024 1 day left", text);
        Assert.Contains("Corrections of FY25-Q1 R36 29 August 2024 9 days left", text);
    }

    [Fact]
    public async Task Says_what_happens_next_and_what_is_still_to_be_averted()
    {
        var text = Rendering.TextOf(await Rendering.OfAsync(SampleStandings.Elite));

        Assert.Contains("What happens next If nothing else comes in. The milestone of FY25-Q2 would be missed so far", text);
        Assert.Contains("R26 would propose Premier from 1 April 2025 R26 31 October 2024", text);
        Assert.Contains("1 later decision Without a choice the track of FY26 would be Premier R13 2 May 2025", text);
        Assert.Contains("The milestone of FY25-Q2 is not reached yet R49 30 September 2024 41 days left Warning due", text);
        Assert.Contains("No track is chosen for FY26 yet R13 1 May 2025 254 days left warning on 1 April 2025", text);
    }

    [Fact]
    public async Task Says_what_would_change_it()
    {
        var text = Rendering.TextOf(await Rendering.OfAsync(SampleStandings.Elite));

        Assert.Contains(
            "Elite kept after FY25-Q2 R26 No single change suffices; these two together do: EUR 8,600.00 more net revenue by 30 September 2024 and 2 POS weeks", text);
        Assert.Contains("The milestone of FY25-Q2 met R49 This suffices: EUR 8,600.00 more net revenue by 30 September 2024.", text);
        Assert.Contains("Premier in FY26 R8 Holds as it is", text);
        Assert.Contains(
            "Any one of these suffices: EUR 15,800.00 more net revenue by 31 March 2025. 1 more person with a technical certificate by 1 May 2025.", text);
        Assert.Contains("No two changes suffice; all of these together do:", text);
        Assert.Contains(
            "Summit in FY26 R8 Nothing changes it now POS data of the last judged quarter for Summit: needs compliant, has not compliant (R36)", text);
    }

    [Fact]
    public async Task Says_in_words_what_the_chart_draws()
    {
        var html = await Rendering.OfAsync(SampleStandings.Elite);

        Assert.Contains("role=\"img\" aria-labelledby=\"chart-title chart-description\"", html);
        Assert.Contains("FY24-Q4: EUR 19,900.00 of EUR 25,000.00, missed, settled.", System.Net.WebUtility.HtmlDecode(html));
        Assert.Contains("FY25-Q2: EUR 16,400.00 of EUR 25,000.00, not yet met, live.", System.Net.WebUtility.HtmlDecode(html));
        Assert.Contains("ledger now EUR 20,350.25", Rendering.TextOf(html));
    }

    [Fact]
    public void A_quarter_that_has_not_begun_has_met_nothing_yet()
    {
        var quarters = SampleStandings.Elite.Quarters;
        var current = SampleStandings.Elite.Pos.Quarter;

        Assert.Equal(new("Settled", MarkKind.Good, "Met"), QuarterWords.Of(quarters[0], current));
        Assert.Equal(new("Settled", MarkKind.Bad, "Missed"), QuarterWords.Of(quarters[1], current));
        Assert.Equal(new("Live", MarkKind.Waiting, "Not yet met"), QuarterWords.Of(quarters[3], current));
        Assert.Equal(new("To come", MarkKind.Waiting, "To come"),
            QuarterWords.Of(quarters[3] with { Quarter = current.Next, Met = true }, current));
        Assert.Equal(new("History", MarkKind.Neutral, "No milestone"),
            QuarterWords.Of(quarters[3] with { Quarter = current.Previous, Milestone = null, Met = null }, current));
    }

    [Fact]
    public async Task Shows_an_open_proposal_with_the_way_to_its_reasons()
    {
        var html = await Rendering.OfAsync(SampleStandings.Elite);

        Assert.Contains("Downgrade from Elite to Premier R26 Open: a person decides", Rendering.TextOf(html));
        Assert.Contains("href=\"/portal/partners/BX-0007/decisions/d-BX-0007-9\"", html);
    }

    [Fact]
    public async Task Says_that_incentives_are_suspended_in_the_lowest_track()
    {
        var text = Rendering.TextOf(await Rendering.OfAsync(SampleStandings.Suspended));

        Assert.Contains("Rebates and MDF are suspended under R25.", text);
        Assert.Contains("Premier since 1 October 2023 , after a downgrade (R27)", text);
        Assert.Contains("No proposal waits and none has still to take effect.", text);
    }

    [Fact]
    public async Task A_partner_without_a_track_learns_why_and_sees_no_empty_tables()
    {
        var html = await Rendering.OfAsync(SampleStandings.WithoutTrack);

        Assert.Contains("No track Does not take part until the partner agreement is signed (R28).", Rendering.TextOf(html));
        Assert.Contains("No quarter has sales or a result yet.", html);
        Assert.DoesNotContain("id=\"requirements\"", html);
        Assert.DoesNotContain("id=\"benefits\"", html);
        Assert.DoesNotContain("Demonstration values", html);
    }

    [Fact]
    public async Task Returns_that_outweigh_sales_hang_below_the_line()
    {
        var html = await Rendering.OfAsync(SampleStandings.WithReturns);

        Assert.Contains("EUR -1,234.56", html);
        Assert.Contains(">-9.8k</text>", html);
    }

    [Fact]
    public async Task Takes_nothing_that_a_person_wrote_as_markup()
    {
        var html = await Rendering.OfAsync(SampleStandings.Hostile);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b ", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<i>", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)", html);
    }

    [Fact]
    public async Task Nothing_in_a_page_is_style_or_script_of_its_own()
    {
        foreach (var standing in SampleStandings.All)
        {
            var html = await Rendering.OfAsync(standing, SampleDecisions.Downgrade);
            Assert.DoesNotMatch("<[^>]+ (style|on[a-z]+)=", html);
            Assert.DoesNotContain("<style", html);
            Assert.DoesNotContain("http://", html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_decision_shows_every_rule_that_was_asked()
    {
        var text = Rendering.TextOf(await Rendering.OfAsync<DecisionPage>(new()
        {
            [nameof(DecisionPage.Visitor)] = Rendering.Manager,
            [nameof(DecisionPage.Decision)] = SampleDecisions.Downgrade,
        }));

        Assert.Contains("R25 – POS weeks of FY25-Q1 13 of 13 13 Holds", text);
        Assert.Contains("R26 A9=\u200BSpansFiscalYears:True Quarters missed in a row 2 fewer than 2 Does not hold", text);
        Assert.Contains("Net revenue 1 April 2023 to 31 March 2024 for Premier EUR 84,200.00 EUR 0.00 Holds", text);
        Assert.Contains("Eligibility › Net revenue EUR 84,200.00", text);
        Assert.Contains("Eligibility › Partner › Brand aligned yes", text);
        Assert.Contains("Effective on 1 October 2024", text);
    }

    [Fact]
    public async Task A_decision_whose_trace_cannot_be_read_says_so()
    {
        var text = Rendering.TextOf(await Rendering.OfAsync<DecisionPage>(new()
        {
            [nameof(DecisionPage.Visitor)] = Rendering.Manager,
            [nameof(DecisionPage.Decision)] = SampleDecisions.Downgrade with { Trace = "not JSON" },
        }));

        Assert.Contains("This decision has no trace that can be read.", text);
    }
}
