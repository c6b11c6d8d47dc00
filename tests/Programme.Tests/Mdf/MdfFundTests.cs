using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Mdf;

namespace PartnerConnect.Programme.Tests.Mdf;

/// <summary>R64: whatever is entered, drawn, given back and lapses, no fund is below nothing and no cent is lost.</summary>
public sealed class MdfFundTests
{
    private static readonly FiscalQuarter Spring = MdfSamples.Spring;

    private static readonly MdfFund Empty = MdfFund.Empty(new Currency("EUR"));

    [Fact]
    public void What_lapses_first_is_drawn_first()
    {
        var fund = Entered(300).Enter(Spring.Next, TestFacts.Euro(300), new(2025, 3, 31));
        var (drawn, draws) = fund.Draw(TestFacts.Euro(400), new(2024, 12, 31));

        Assert.Equal([new(Spring, TestFacts.Euro(300)), new MdfDraw(Spring.Next, TestFacts.Euro(100))], draws);
        Assert.Equal((TestFacts.Euro(200), TestFacts.Euro(600)), (drawn.LeftOn(new(2025, 1, 1)), drawn.GiveBack(draws).LeftOn(new(2024, 12, 31))));
        Assert.Throws<InvalidOperationException>(() => fund.Draw(TestFacts.Euro(300.01m), new(2025, 1, 1)));
    }

    [Fact]
    public void What_was_spent_and_did_not_accrue_is_owed_and_taken_from_what_comes_next()
    {
        var spent = Entered(300).Draw(TestFacts.Euro(250), new(2024, 8, 1)).Fund;
        var restated = spent.Enter(Spring, TestFacts.Euro(-200), new(2024, 12, 31));
        Assert.Equal((TestFacts.Euro(0), TestFacts.Euro(150)), (restated.LeftOn(new(2024, 8, 1)), restated.Owed));

        var next = restated.Enter(Spring.Next, TestFacts.Euro(400), new(2025, 3, 31));
        Assert.Equal((TestFacts.Euro(250), TestFacts.Euro(0)), (next.LeftOn(new(2024, 11, 1)), next.Owed));
    }

    [Fact]
    public void What_had_lapsed_unspent_is_not_owed()
    {
        var lapsed = Entered(300).Expire(Spring).Enter(Spring, TestFacts.Euro(-200), new(2024, 12, 31));
        Assert.Equal((TestFacts.Euro(100), TestFacts.Euro(0)), (lapsed.Lots[0].Expired, lapsed.Owed));
    }

    // Each step is a number: of which kind, of which quarter, and how much.
    [Fact]
    public void Whatever_happens_no_fund_is_below_nothing_and_every_cent_is_somewhere() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 60_000]).List[1, 40].Sample(steps =>
        {
            var (fund, entered, drawn) = (Empty, 0L, new List<MdfDraw>());
            foreach (var (kind, index, cents) in steps)
            {
                var quarter = Enumerable.Range(0, index).Aggregate(Spring, (each, _) => each.Next);
                var (amount, day) = (TestFacts.Euro(cents / 100m), new DateOnly(2024, 8, 1));
                switch (kind)
                {
                    case 0 or 1:
                        var change = kind == 0 ? amount : -amount;
                        fund = fund.Enter(quarter, change, new(2024, 12, 31));
                        entered += change.MinorUnits;
                        break;
                    case 2 when amount <= fund.LeftOn(day):
                        (fund, var draws) = fund.Draw(amount, day);
                        Assert.Equal(amount.MinorUnits, draws.Sum(draw => draw.Amount.MinorUnits));
                        drawn.AddRange(draws);
                        break;
                    case 3 when drawn.Count > 0:
                        fund = fund.GiveBack([drawn[^1]]);
                        drawn.RemoveAt(drawn.Count - 1);
                        break;
                    case 4:
                        fund = fund.Expire(quarter);
                        break;
                }

                Assert.All(fund.Lots, lot => Assert.True(lot.Left.MinorUnits >= 0 && lot.Drawn.MinorUnits >= 0 && lot.Expired.MinorUnits >= 0));
                Assert.True(fund.Owed.MinorUnits >= 0);
                Assert.True(fund.Owed.MinorUnits == 0 || fund.Lots.All(lot => lot.Left.MinorUnits == 0), "What is there pays what is owed.");
                Assert.Equal(entered, fund.Lots.Sum(lot => lot.Accrued.MinorUnits) - fund.Owed.MinorUnits);
                Assert.Equal(drawn.Sum(draw => draw.Amount.MinorUnits), fund.Lots.Sum(lot => lot.Drawn.MinorUnits));
            }
        });

    // Claims come in any order, twice, with any amount; what is let through is held against what was approved.
    [Fact]
    public void Claims_in_any_order_and_with_any_retries_come_to_no_more_than_was_approved() =>
        Gen.Select(Gen.Int[1, 3_000], Gen.Int[0, 8_000], Gen.Bool).List[1, 20].Sample(claims =>
        {
            var (granted, taken) = (TestFacts.Euro(2_000), TestFacts.Euro(0));
            foreach (var (amount, cost, isAccepted) in claims)
            {
                var facts = new MdfClaimFacts
                {
                    Day = new(2024, 7, 1),
                    RequestId = "mdf-AW-0001-1",
                    Status = MdfStatus.Done,
                    ActivityLastDay = new(2024, 6, 5),
                    Granted = granted,
                    Taken = taken,
                    Cost = TestFacts.Euro(cost),
                    Amount = TestFacts.Euro(amount),
                    ProofHash = "00",
                };
                if (MdfClaim.Decide(facts, TestGuide.Shipped).Outcome.Refusal is null && isAccepted)
                    taken += facts.Amount;
                Assert.True(taken <= granted);
            }
        });

    private static MdfFund Entered(int amount) => Empty.Enter(Spring, TestFacts.Euro(amount), new(2024, 12, 31));
}
