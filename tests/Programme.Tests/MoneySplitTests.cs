using CsCheck;

namespace PartnerConnect.Programme.Tests;

public sealed class MoneySplitTests
{
    [Theory]
    [InlineData("100.00", "1 1 1", "33.33 33.34 33.33")]
    [InlineData("0.01", "1 1", "0.01 0.00")]
    [InlineData("-0.01", "1 1", "-0.01 0.00")]
    [InlineData("1120.00", "3000000 2600000", "600.00 520.00")]
    [InlineData("10.00", "150 -50", "15.00 -5.00")]
    [InlineData("0.00", "", "")]
    [InlineData("0.00", "0 0", "0.00 0.00")]
    public void Each_part_has_its_share_and_together_they_are_the_whole(string amount, string weights, string parts) => Assert.Equal(
        parts,
        string.Join(' ', MoneySplit.ByWeight(Euro(amount), [.. weights.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)])
            .Select(part => FormattableString.Invariant($"{part.Amount}"))));

    [Fact]
    public void Something_is_not_split_over_nothing() =>
        Assert.Throws<ArgumentException>(() => MoneySplit.ByWeight(TestFacts.Euro(1), [5, -5]));

    [Fact]
    public void The_parts_always_sum_to_the_whole_and_none_is_a_cent_off_its_share() =>
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Long[0, 10_000_000].Array[1, 40]).Sample((cents, weights) =>
        {
            var whole = weights.Sum();
            if (whole == 0)
                return;
            var parts = MoneySplit.ByWeight(TestFacts.Euro(cents / 100m), weights);
            Assert.Equal(cents, parts.Sum(part => part.MinorUnits));
            Assert.All(parts.Zip(weights), each =>
                Assert.True(decimal.Abs(each.First.MinorUnits - (cents * (decimal)each.Second / whole)) <= 1));
        });

    [Fact]
    public void The_largest_amounts_are_split_as_well() => Assert.Equal(
        long.MaxValue,
        MoneySplit.ByWeight(new Money(long.MaxValue, new Currency("EUR")), [long.MaxValue / 2, long.MaxValue / 2]).Sum(part => part.MinorUnits));

    private static Money Euro(string amount) => TestFacts.Euro(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
}
