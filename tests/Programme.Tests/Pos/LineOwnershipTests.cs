using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class LineOwnershipTests
{
    [Fact]
    public void Counts_a_line_in_the_earliest_week_that_holds_it()
    {
        PosWeek[] weeks = [new(2021, 1), new(2020, 53), new(2021, 2)];

        Assert.Equal(new PosWeek(2020, 53), LineOwnership.WeekThatCounts(weeks));
    }

    [Fact]
    public void Refuses_a_line_that_no_week_holds()
    {
        Assert.Throws<ArgumentException>(() => LineOwnership.WeekThatCounts([]));
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_arrival()
    {
        var weeks = Gen.Int[0, 300].Select(offset => PosWeek.Of(new DateOnly(2022, 1, 3).AddDays(7 * offset)));

        Gen.Select(weeks.Array[1, 8], Gen.Int[0, 1000]).Sample((arrived, seed) =>
        {
            var shuffled = arrived.OrderBy(week => HashCode.Combine(week, seed)).ToArray();
            Assert.Equal(LineOwnership.WeekThatCounts(arrived), LineOwnership.WeekThatCounts(shuffled));
            Assert.Contains(LineOwnership.WeekThatCounts(arrived), arrived);
        });
    }
}
