using System.Collections.Immutable;
using PartnerConnect.Programme.Pos;
using static PartnerConnect.Programme.Tests.Pos.PosSamples;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PosAmendmentTests
{
    private static readonly PosAmendmentFacts Facts = new()
    {
        CurrentVersion = 2,
        CurrentContentHash = "current",
        NamedVersion = 2,
        AmendedContentHash = "amended",
        NamedLines = [2, 5],
        Lines = [2, 3, 5],
    };

    /// <summary>Every refusal with facts for which it and all later ones hold, in the order of precedence.</summary>
    public static TheoryData<PosAmendmentRefusal, string, PosAmendmentFacts> Refusals => new()
    {
        { PosAmendmentRefusal.NothingReported, "week", Facts with { CurrentVersion = 0, CurrentContentHash = null, AmendedContentHash = null, NamedLines = [9] } },
        { PosAmendmentRefusal.StaleVersion, "version", Facts with { NamedVersion = 1, NamedLines = [9] } },
        { PosAmendmentRefusal.UnknownLine, "line", Facts with { NamedLines = [2, 9] } },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void The_first_refusal_that_holds_is_told(PosAmendmentRefusal reason, string field, PosAmendmentFacts facts)
    {
        var refused = Assert.IsType<PosAmendmentDecision.Refused>(PosAmendments.Decide(facts));

        Assert.Equal((reason, field), (refused.Reason, refused.Field));
    }

    [Fact]
    public void The_table_has_every_refusal_in_its_order() =>
        Assert.Equal(Enum.GetValues<PosAmendmentRefusal>(), Refusals.Select(row => row.Data.Item1));

    [Fact]
    public void Lines_of_the_version_that_counts_may_be_corrected() =>
        Assert.IsType<PosAmendmentDecision.Admissible>(PosAmendments.Decide(Facts));

    [Fact]
    public void A_repeat_is_recognised_before_all_else()
    {
        var repeat = Facts with { NamedVersion = 1, AmendedContentHash = "current", NamedLines = [9] };

        Assert.Equal(new PosAmendmentDecision.AlreadyAccepted(2), PosAmendments.Decide(repeat));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PreSalesIncentiveTotal=12.3456")]
    [InlineData("UnitNetPrice=0.0055|Quantity=3")]
    [InlineData("UnitNetPrice=33.3333|Quantity=7|PreSalesIncentiveTotal=0.5")]
    [InlineData("TransactionType=Return|Quantity=-2|PreSalesIncentiveTotal=10")]
    [InlineData("TransactionType=Adjustment|Quantity=-2|UnitMsrp=999.5")]
    [InlineData("SerialNumbers=A1;A2|ShipDate=2024-04-10|Ean=5099206089785|EndCustomerSegment=public|City=Utrecht|Description=Camera")]
    [InlineData("DealRegistrationId=D-1|PartnerOrderNumber=PO-7|EndCustomerAddress=Stadsplateau 1|EndCustomerVatNumber=NL123456789B01|DistributorId=ANY")]
    public void A_valid_line_written_as_texts_and_read_again_is_the_same_line(string changes)
    {
        var line = Assert.Single(Check(Row(changes, line: 7)).Lines);

        var again = Check(PosLineTexts.Corrected(7, PosLineTexts.Of(line, "1042", Context.Week), ImmutableDictionary<string, string>.Empty));

        Assert.Empty(again.Rejects);
        Assert.Equal(line, Assert.Single(again.Lines));
    }

    [Fact]
    public void A_corrected_column_takes_the_place_of_what_stood_there_and_an_empty_one_empties_it()
    {
        var stood = Row("EndCustomerName=Various|City=Utrecht").Texts();

        var row = PosLineTexts.Corrected(
            2, stood, ImmutableDictionary<string, string>.Empty.Add("EndCustomerName", "Gemeente Utrecht").Add("City", ""));

        Assert.Equal(("Gemeente Utrecht", "", "560.00"), (row.Text("EndCustomerName"), row.Text("City"), row.Text("UnitNetPrice")));
    }

    [Fact]
    public void Nothing_is_told_of_a_line_that_could_not_be_taken_apart()
    {
        Assert.Empty(PosRow.Unreadable(2, "", "It ends in a quote").Texts());
        Assert.Empty(new PosRow(2, Header, ["1042", "2024-W15"]).Texts());
        Assert.Equal(13, Row().Texts().Count);
    }

    [Fact]
    public void A_line_repeats_none_that_stays_and_returns_what_one_of_them_sold()
    {
        var standing = Check(Row(line: 2)).Lines;
        PosRow[] rows = [Row(line: 3), Row("InvoiceLine=2|TransactionType=Return|Quantity=-1", line: 4)];

        var alone = Check(rows);
        var among = PosReportCheck.Check(rows, Context, FindProduct, standing);

        Assert.Equal((2, 0), (alone.Lines.Length, alone.Warnings.Length));
        Assert.Equal("L05", Assert.Single(among.Rejects).Code);
        Assert.Equal(4, Assert.Single(among.Lines).Line);
        Assert.Empty(among.Warnings);
        Assert.Equal("L11", Assert.Single(PosReportCheck.Check([rows[1]], Context, FindProduct, []).Warnings).Code);
    }

    [Theory]
    [InlineData("2024-05-01", false)]
    [InlineData("2024-05-02", true)]
    public void The_window_of_a_week_passes_and_that_of_history_does_not(string today, bool hasPassed)
    {
        var day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(hasPassed, PosWindow.HasPassed(Context.Week, day, Context.Week.LastDay, Terms));
        Assert.False(PosWindow.HasPassed(Context.Week, day, Context.Week.LastDay.AddDays(1), Terms));
    }

    [Theory]
    [InlineData(PosReceiptStatus.Accepted, true, PosReceiptStatus.Superseded)]
    [InlineData(PosReceiptStatus.Late, true, PosReceiptStatus.Superseded)]
    [InlineData(PosReceiptStatus.Returned, true, PosReceiptStatus.Returned)]
    [InlineData(PosReceiptStatus.Accepted, false, PosReceiptStatus.Accepted)]
    [InlineData(PosReceiptStatus.Late, false, PosReceiptStatus.Late)]
    public void What_a_later_version_replaces_is_superseded(PosReceiptStatus written, bool isReplaced, PosReceiptStatus now) =>
        Assert.Equal(now, PosReceipts.StatusNow(written, isReplaced));
}
