using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Tests;

/// <summary>The values that have an order answer all four questions about it, for what is equal too.</summary>
public class ComparisonTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    public void Money_is_ordered_by_its_minor_units(long left, long right)
    {
        var (a, b) = (new Money(left, new("EUR")), new Money(right, new("EUR")));

        AssertOrder(left.CompareTo(right), a < b, a <= b, a > b, a >= b);
    }

    [Theory]
    [InlineData("FY25", "FY26", -1)]
    [InlineData("FY25", "FY25", 0)]
    [InlineData("FY26", "FY25", 1)]
    public void Fiscal_years_follow_each_other(string left, string right, int order)
    {
        var (a, b) = (FiscalYear.Parse(left), FiscalYear.Parse(right));

        AssertOrder(order, a < b, a <= b, a > b, a >= b);
        Assert.Equal(order, Math.Sign(a.CompareTo(b)));
    }

    [Theory]
    [InlineData("FY25-Q1", "FY25-Q2", -1)]
    [InlineData("FY25-Q4", "FY26-Q1", -1)]
    [InlineData("FY25-Q3", "FY25-Q3", 0)]
    [InlineData("FY26-Q1", "FY25-Q4", 1)]
    public void Quarters_follow_each_other(string left, string right, int order)
    {
        var (a, b) = (FiscalQuarter.Parse(left), FiscalQuarter.Parse(right));

        AssertOrder(order, a < b, a <= b, a > b, a >= b);
    }

    [Theory]
    [InlineData("2024-W15", "2024-W16", -1)]
    [InlineData("2024-W52", "2025-W01", -1)]
    [InlineData("2024-W15", "2024-W15", 0)]
    [InlineData("2025-W01", "2024-W52", 1)]
    public void Weeks_follow_each_other(string left, string right, int order)
    {
        var (a, b) = (PosWeek.Parse(left), PosWeek.Parse(right));

        AssertOrder(order, a < b, a <= b, a > b, a >= b);
    }

    private static void AssertOrder(int order, bool less, bool lessOrSame, bool more, bool moreOrSame) =>
        Assert.Equal((order < 0, order <= 0, order > 0, order >= 0), (less, lessOrSame, more, moreOrSame));
}
