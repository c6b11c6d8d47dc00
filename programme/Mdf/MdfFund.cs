using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Mdf;

/// <summary>What a quarter accrued, and what became of it.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Accrued">What it accrued, less what was owed and taken from it.</param>
/// <param name="Drawn">What approvals have taken of it.</param>
/// <param name="Expired">What has lapsed of it.</param>
/// <param name="LastDay">The last day on which it may be drawn, in the region.</param>
public sealed record MdfLot(FiscalQuarter Quarter, Money Accrued, Money Drawn, Money Expired, DateOnly LastDay)
{
    /// <summary>What is there; never less than nothing.</summary>
    public Money Left => Accrued - Drawn - Expired;
}

/// <summary>What an approval takes of one quarter's funds.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Amount">How much, more than nothing.</param>
public sealed record MdfDraw(FiscalQuarter Quarter, Money Amount);

/// <summary>The accrued funds of one partner, quarter by quarter; it never changes, each step makes another one.</summary>
/// <remarks>
/// What was entered is what the lots accrued less what is owed. No lot has less than nothing left: what a restated quarter takes
/// back and is spent already is owed, and taken from whatever is there or comes next. Source: R64, A25.
/// </remarks>
/// <param name="Lots">The lots, the earliest quarter first.</param>
/// <param name="Owed">What was spent and turned out not to have accrued.</param>
public sealed record MdfFund(ImmutableArray<MdfLot> Lots, Money Owed)
{
    /// <summary>A fund without anything in it.</summary>
    public static MdfFund Empty(Currency currency) => new([], Money.Zero(currency));

    /// <summary>What may be drawn on a day.</summary>
    public Money LeftOn(DateOnly day) =>
        Lots.Where(lot => lot.LastDay >= day).Aggregate(Money.Zero(Owed.Currency), (sum, lot) => sum + lot.Left);

    /// <summary>Enters what a quarter accrued, or by how much that changed.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="change">How much more; less than nothing where it is less.</param>
    /// <param name="lastDay">The quarter's last day to draw; it stays that of the first entry.</param>
    public MdfFund Enter(FiscalQuarter quarter, Money change, DateOnly lastDay)
    {
        var nothing = Money.Zero(Owed.Currency);
        var lot = Find(quarter) ?? new MdfLot(quarter, nothing, nothing, nothing, lastDay);
        if (change >= nothing)
            return Put(lot with { Accrued = lot.Accrued + change }).Settle();

        // What is left goes first, then what had lapsed unspent; only what was spent is owed.
        var (unspent, lapsed) = Split(-change, lot.Left);
        (var fromLapsed, var owed) = Split(lapsed, lot.Expired);
        return (Put(lot with { Accrued = lot.Accrued - unspent - fromLapsed, Expired = lot.Expired - fromLapsed }) with { Owed = Owed + owed })
            .Settle();
    }

    /// <summary>Takes an amount of what may be drawn on a day, from what lapses first.</summary>
    /// <exception cref="InvalidOperationException">There is less.</exception>
    public (MdfFund Fund, ImmutableArray<MdfDraw> Draws) Draw(Money amount, DateOnly day)
    {
        if (amount > LeftOn(day))
            throw new InvalidOperationException($"{amount} is more than the {LeftOn(day)} that is there.");
        var (fund, draws, rest) = (this, ImmutableArray.CreateBuilder<MdfDraw>(), amount);
        foreach (var lot in Lots.Where(lot => lot.LastDay >= day).OrderBy(lot => lot.LastDay))
        {
            (var taken, rest) = Split(rest, lot.Left);
            if (taken.MinorUnits == 0)
                continue;
            draws.Add(new MdfDraw(lot.Quarter, taken));
            fund = fund.Put(lot with { Drawn = lot.Drawn + taken });
        }

        return (fund, draws.ToImmutable());
    }

    /// <summary>Puts back what was drawn and is not spent: it belongs to the quarters that it came from.</summary>
    public MdfFund GiveBack(ImmutableArray<MdfDraw> draws) => draws.Aggregate(
        this, (fund, draw) => fund.Find(draw.Quarter) is { } lot ? fund.Put(lot with { Drawn = lot.Drawn - draw.Amount }) : fund).Settle();

    /// <summary>Lets lapse what is left of a quarter.</summary>
    public MdfFund Expire(FiscalQuarter quarter) => Find(quarter) is { } lot ? Put(lot with { Expired = lot.Expired + lot.Left }) : this;

    private static (Money Taken, Money Over) Split(Money amount, Money most) => amount <= most ? (amount, amount - amount) : (most, amount - most);

    private MdfLot? Find(FiscalQuarter quarter) => Lots.FirstOrDefault(lot => lot.Quarter == quarter);

    private MdfFund Put(MdfLot lot) => this with
    {
        Lots = [.. Lots.Where(each => each.Quarter != lot.Quarter).Append(lot).OrderBy(each => each.Quarter)],
    };

    private MdfFund Settle()
    {
        var fund = this;
        foreach (var lot in Lots)
        {
            var (paid, rest) = Split(fund.Owed, lot.Left);
            if (paid.MinorUnits > 0)
                fund = fund.Put(lot with { Accrued = lot.Accrued - paid }) with { Owed = rest };
        }

        return fund;
    }
}
