using PartnerConnect.GrainInterfaces;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Tests.Interfaces;

/// <summary>Orleans' database storage reads a key of hexadecimal digits as a number: 12 and 0012 would share a row.</summary>
public sealed class GrainKeysTests
{
    public static TheoryData<string> Keys => new(
        GrainKeys.Guide, GrainKeys.Catalogue, GrainKeys.Clock, GrainKeys.Directory, GrainKeys.Decisions, GrainKeys.PosDesk, GrainKeys.Restatements, GrainKeys.Deals, GrainKeys.LeapDesk, GrainKeys.MdfDesk, GrainKeys.EndCustomers("DE"), GrainKeys.Cohort(12),
        GrainKeys.Shadow("12", FiscalYear.Parse("FY25")),
        GrainKeys.Partner("12"), GrainKeys.PosLedger("12"), GrainKeys.PosColumnMap("12"), GrainKeys.Region("12"),
        GrainKeys.Run(RunKind.QuarterClose, "12", "12"));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_holds_a_letter_that_is_no_hexadecimal_digit(string key)
    {
        Assert.Contains(key, letter => char.IsAsciiLetter(letter) && !char.IsAsciiHexDigit(letter));
        Assert.DoesNotContain('+', key);
    }

    [Fact]
    public void Every_key_and_every_maker_of_keys_is_among_them()
    {
        var makers = typeof(GrainKeys).GetMethods().Where(method => method.IsStatic && method.ReturnType == typeof(string))
            .Select(method => method.Name);
        var constants = typeof(GrainKeys).GetFields().Where(field => field.FieldType == typeof(string)).Select(field => field.Name);

        // Decisions, proposals, deals, statements and requests are rows and not grains.
        Assert.Equal(
            ["Cohort", "Deal", "Decision", "EndCustomers", "GlobalDeal", "LeapStatement", "Mdf", "Partner", "PartnerOf", "PosColumnMap", "PosLedger", "Proposal", "Region", "Run", "Shadow"], makers.Order(StringComparer.Ordinal));
        Assert.Equal(["Catalogue", "Clock", "Deals", "Decisions", "Directory", "Guide", "LeapDesk", "MdfDesk", "PosDesk", "Restatements"], constants.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Leading_zeros_and_letter_case_make_another_key()
    {
        Assert.NotEqual(GrainKeys.Partner("12"), GrainKeys.Partner("0012"));
        Assert.NotEqual(GrainKeys.Partner("1a"), GrainKeys.Partner("1A"));
    }

    // Partners are stored in their cohorts: another hash would lose them.
    [Theory]
    [InlineData("", 5)]
    [InlineData("a", 12)]
    [InlineData("AW-0001", 23)]
    [InlineData("AW-0002", 10)]
    [InlineData("Zürich", 0)]
    [InlineData("0012", 18)]
    public void A_partner_is_in_the_same_cohort_for_ever(string partnerId, int cohort) =>
        Assert.Equal(cohort, GrainKeys.CohortOf(partnerId));

    [Theory]
    [InlineData("AW-0001")]
    [InlineData("1-2-3")]
    [InlineData("12")]
    public void An_id_of_a_decision_proposal_or_deal_tells_its_partner(string partnerId)
    {
        Assert.Equal(partnerId, GrainKeys.PartnerOf(GrainKeys.Decision(partnerId, 7)));
        Assert.Equal(partnerId, GrainKeys.PartnerOf(GrainKeys.Proposal(partnerId, 7)));
        Assert.Equal(partnerId, GrainKeys.PartnerOf(GrainKeys.Deal(partnerId, 7)));
        Assert.Equal(partnerId, GrainKeys.PartnerOf(GrainKeys.GlobalDeal(partnerId, 7)));
        Assert.Equal(partnerId, GrainKeys.PartnerOf(GrainKeys.LeapStatement(partnerId, 7)));
        Assert.Null(GrainKeys.PartnerOf(partnerId));
    }
}
