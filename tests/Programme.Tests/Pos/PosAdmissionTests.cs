using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PosAdmissionTests
{
    private static readonly PosAdmissionFacts First = new()
    {
        Week = new PosWeek(2024, 15),
        Today = new DateOnly(2024, 4, 17),
        JudgedFrom = new DateOnly(2023, 10, 1),
        FormerVersion = 0,
        FormerContentHash = null,
        ContentHash = "new",
        QuarterSettled = false,
        Rows = 3,
        ZeroSales = false,
        OtherPartner = false,
    };

    private static readonly PosAdmissionFacts Second = First with { FormerVersion = 1, FormerContentHash = "old" };

    [Theory]
    [InlineData("2024-04-08", false)]
    [InlineData("2024-04-18", false)]
    [InlineData("2024-04-19", true)]
    [InlineData("2024-07-29", true)]
    public void Takes_a_first_report_and_says_whether_it_is_late(string today, bool late)
    {
        Assert.Equal(Admitted(1, late), Decide(First with { Today = Day(today) }));
    }

    [Theory]
    [InlineData("2024-04-18")]
    [InlineData("2024-05-01")]
    public void Replaces_a_report_until_the_last_day_of_correction(string today)
    {
        Assert.Equal(Admitted(2), Decide(Second with { Today = Day(today) }));
        Assert.Equal(Admitted(8), Decide(Second with { Today = Day(today), FormerVersion = 7 }));
    }

    [Fact]
    public void Knows_a_copy_that_was_under_way_while_newer_content_took_its_place()
    {
        var copy = Second with { FormerVersion = 2, IsOvertaken = true };

        Assert.Equal(new PosAdmissionDecision.AlreadyAccepted(2), Decide(copy));
        Assert.Equal(new PosAdmissionDecision.AlreadyAccepted(2), Decide(copy with { QuarterSettled = true, FormerHadRejects = true }));
        Assert.Equal(Admitted(3), Decide(copy with { IsOvertaken = false }));
    }

    [Fact]
    public void Refuses_a_replacement_after_the_last_day_of_correction()
    {
        AssertRefused("F04", "ReportWeek", Second with { Today = new DateOnly(2024, 5, 2) });
    }

    [Fact]
    public void Refuses_a_file_that_comes_to_another_total_than_its_submitter_says()
    {
        var differs = First with { TotalDifference = new PosTotalDifference("quantity", "30", "29") };

        AssertRefused("F07", "quantity", differs);
        AssertRefused("F06", "", differs with { Rows = 0 });
        Assert.Equal(
            new PosAdmissionDecision.AlreadyAccepted(1),
            Decide(differs with { FormerVersion = 1, FormerContentHash = "new" }));
    }

    [Fact]
    public void Refuses_a_week_that_has_not_begun()
    {
        AssertRefused("F04", "ReportWeek", First with { Today = new DateOnly(2024, 4, 7) });
    }

    [Fact]
    public void Refuses_a_week_whose_quarter_is_settled()
    {
        AssertRefused("F04", "ReportWeek", First with { QuarterSettled = true });
        AssertRefused("F04", "ReportWeek", Second with { QuarterSettled = true });
        AssertRefused("F04", "ReportWeek", First with { QuarterSettled = true, JudgedFrom = new DateOnly(2025, 1, 1) });
    }

    [Fact]
    public void Names_the_quarter_of_the_weeks_Sunday()
    {
        var boundary = First with { Week = new PosWeek(2023, 39), QuarterSettled = true };
        var refused = AssertRefused("F04", "ReportWeek", boundary);

        Assert.Contains("FY24-Q3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_lines_of_another_partner()
    {
        AssertRefused("F03", "ReportingPartnerId", First with { OtherPartner = true });
    }

    [Fact]
    public void Takes_a_week_without_lines_only_when_it_is_declared()
    {
        AssertRefused("F06", "", First with { Rows = 0 });
        Assert.Equal(Admitted(1), Decide(First with { Rows = 0, ZeroSales = true }));
    }

    [Theory]
    [InlineData("2024-W15", "2024-04-08", false)]
    [InlineData("2024-W15", "2024-04-13", false)]
    [InlineData("2024-W15", "2024-04-14", true)]
    [InlineData("2023-W39", "2023-09-30", false)]
    [InlineData("2023-W39", "2023-10-01", true)]
    public void Takes_a_declaration_of_zero_sales_from_the_weeks_Sunday_on(string week, string today, bool taken)
    {
        var declared = First with { Week = PosWeek.Parse(week), Today = Day(today), Rows = 0, ZeroSales = true };

        if (taken)
        {
            Assert.Equal(Admitted(1), Decide(declared));
            return;
        }

        var refused = AssertRefused("F04", "ReportWeek", declared);
        Assert.Contains($"{declared.Week.LastDay:yyyy-MM-dd}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Admitted(1), Decide(declared with { Rows = 3, ZeroSales = false }));
    }

    [Fact]
    public void Gives_the_first_refusal_in_order()
    {
        var all = First with { OtherPartner = true, Today = new DateOnly(2024, 4, 7), Rows = 0 };

        AssertRefused("F03", "ReportingPartnerId", all);
        AssertRefused("F04", "ReportWeek", all with { OtherPartner = false });
        AssertRefused("F06", "", all with { OtherPartner = false, Today = First.Today });
    }

    [Fact]
    public void Recognises_the_content_that_counts_before_anything_else()
    {
        var repeated = Second with
        {
            ContentHash = "old",
            OtherPartner = true,
            QuarterSettled = true,
            Rows = 0,
            Today = new DateOnly(2025, 1, 1),
        };

        Assert.Equal(new PosAdmissionDecision.AlreadyAccepted(1), Decide(repeated));
        Assert.Equal(
            new PosAdmissionDecision.AlreadyAccepted(1), Decide(repeated with { FormerHadRejects = true }));
    }

    [Theory]
    [InlineData("2024-05-01", false, true)]
    [InlineData("2024-05-02", false, false)]
    [InlineData("2024-05-01", true, false)]
    public void Checks_content_with_refused_lines_anew_while_the_week_is_open(string today, bool settled, bool anew)
    {
        var repeated = Second with
        {
            ContentHash = "old",
            FormerHadRejects = true,
            QuarterSettled = settled,
            Today = Day(today),
        };

        Assert.Equal(anew ? Admitted(2) : new PosAdmissionDecision.AlreadyAccepted(1), Decide(repeated));
        Assert.Equal(
            new PosAdmissionDecision.AlreadyAccepted(1), Decide(repeated with { FormerHadRejects = false }));
    }

    [Fact]
    public void Refuses_other_content_whatever_became_of_the_former_lines()
    {
        AssertRefused("F04", "ReportWeek", Second with { FormerHadRejects = true, QuarterSettled = true });
    }

    [Theory]
    [InlineData("2024-04-14", false)]
    [InlineData("2024-04-15", true)]
    public void Counts_a_week_that_ended_before_the_partner_was_judged_as_history(string judgedFrom, bool history)
    {
        var longAfter = First with { JudgedFrom = Day(judgedFrom), Today = new DateOnly(2024, 7, 1) };

        Assert.Equal(new PosAdmissionDecision.Admitted(1, Late: !history, history), Decide(longAfter));
    }

    [Fact]
    public void Replaces_history_until_it_is_settled()
    {
        var history = Second with { JudgedFrom = new DateOnly(2024, 10, 1), Today = new DateOnly(2024, 10, 20) };

        Assert.Equal(new PosAdmissionDecision.Admitted(2, Late: false, History: true), Decide(history));
    }

    [Theory]
    [InlineData("1042", false)]
    [InlineData("", false)]
    [InlineData("2042", true)]
    [InlineData("01042", true)]
    public void Sees_that_a_line_names_another_partner(string named, bool other)
    {
        var rows = new[]
        {
            PosSamples.Row(),
            PosSamples.Row($"ReportingPartnerId={named}"),
            PosRow.Unreadable(4, "", "A quote never ends"),
        };

        Assert.Equal(other, PosAdmission.NamesOtherPartner(rows, "1042"));
    }

    private static PosAdmissionDecision Decide(PosAdmissionFacts facts) =>
        PosAdmission.Decide(facts, PosSamples.Terms, PosSamples.Calendar);

    private static PosAdmissionDecision.Admitted Admitted(int version, bool late = false) =>
        new(version, late, History: false);

    private static PosAdmissionDecision.Refused AssertRefused(string code, string field, PosAdmissionFacts facts)
    {
        var refused = Assert.IsType<PosAdmissionDecision.Refused>(Decide(facts));
        Assert.Equal((code, field), (refused.Code, refused.Field));
        return refused;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
