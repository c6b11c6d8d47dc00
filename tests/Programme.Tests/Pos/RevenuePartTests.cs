using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

/// <summary>A19: which sales a measure counts, and at which value.</summary>
public sealed class RevenuePartTests
{
    private static readonly RevenueMeasure Everything = new(RevenueBasis.Net, ReturnsSubtract: true, NfrCounts: true, ServicesCount: true);

    [Theory]
    [InlineData(RevenueBasis.Net, 100)]
    [InlineData(RevenueBasis.Invoiced, 120)]
    public void A_part_counts_at_its_net_value_or_at_what_was_invoiced(RevenueBasis basis, int euros) =>
        Assert.Equal(Euros(euros), Part().Under(Everything with { Basis = basis }));

    [Theory]
    [InlineData(false, false, true, true, true)]
    [InlineData(false, false, false, false, true)]
    [InlineData(true, false, true, true, true)]
    [InlineData(true, false, false, true, true)]
    [InlineData(true, false, true, false, false)]
    [InlineData(false, true, true, true, true)]
    [InlineData(false, true, false, true, false)]
    [InlineData(false, true, true, false, true)]
    [InlineData(true, true, false, true, false)]
    [InlineData(true, true, true, false, false)]
    public void Returns_and_services_count_where_the_measure_says_so(
        bool isService, bool isReturn, bool returnsSubtract, bool servicesCount, bool counts)
    {
        var measure = Everything with { ReturnsSubtract = returnsSubtract, ServicesCount = servicesCount };

        Assert.Equal(Euros(counts ? 100 : 0), (Part() with { IsService = isService, IsReturn = isReturn }).Under(measure));
    }

    [Theory]
    [InlineData(PosTransactionType.Sale, false)]
    [InlineData(PosTransactionType.Return, true)]
    [InlineData(PosTransactionType.Credit, true)]
    [InlineData(PosTransactionType.Adjustment, false)]
    public void Returns_and_credits_take_back_and_an_adjustment_is_neither(PosTransactionType type, bool takesBack) =>
        Assert.Equal(takesBack, RevenuePart.TakesBack(type));

    private static RevenuePart Part() => new(new DateOnly(2024, 4, 1), IsService: false, IsReturn: false, Euros(100), Euros(120));

    private static Money Euros(int euros) => Money.Exact(euros, PosSamples.Euro);
}
