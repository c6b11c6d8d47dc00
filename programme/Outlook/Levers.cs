using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Outlook;

/// <summary>Changes one part of larger facts.</summary>
internal delegate TFacts Within<TFacts, TPart>(TFacts facts, Func<TPart, TPart> change);

/// <summary>The levers that several rules share.</summary>
internal static class Levers
{
    // Far beyond any threshold, and as far from what a sum can hold.
    private const long MostMoney = long.MaxValue / 4;

    private const int MostPeople = int.MaxValue / 2;

    /// <summary>More net revenue; none where its days have passed and their last report is closed.</summary>
    /// <param name="days">The days over which revenue is measured.</param>
    /// <param name="from">The first day on which something may still change, or nothing when looking back.</param>
    /// <param name="judgedFrom">The first day whose report is due, where it is known: what was sold before is history, which may
    /// be reported at any time.</param>
    /// <param name="until">The last day on which what is reported counts.</param>
    /// <param name="currency">The currency of the revenue.</param>
    /// <param name="terms">How POS data is due.</param>
    /// <param name="add">Adds an amount to the facts.</param>
    public static IEnumerable<Lever<TFacts>> Revenue<TFacts>(
        DateRange days, DateOnly? from, DateOnly? judgedFrom, DateOnly until, Currency currency, PosTerms terms,
        Func<TFacts, Money, TFacts> add)
    {
        if (from is null || from <= days.LastDay)
        {
            yield return Lever(amount => new Change(
                ChangeKind.NetRevenue, days.LastDay, ChangeText.MoreRevenue(amount, days.LastDay))
            { Amount = amount });
            yield break;
        }

        // Nothing more can be sold in days that have passed, but the report of the last of them may still come in.
        var lastWeek = PosWeek.Of(days.LastDay);
        var closes = lastWeek.LastDay < judgedFrom ? until : PosDeadlines.For(lastWeek, terms).LastCorrectionDay;
        var reportedBy = closes < until ? closes : until;
        if (from <= reportedBy)
            yield return Lever(amount => new Change(
                ChangeKind.NetRevenue, reportedBy, ChangeText.MoreRevenue(amount, days.LastDay, reportedBy))
            { Amount = amount });

        CountLever<TFacts> Lever(Func<Money, Change> tell) => new(
            MostMoney,
            (facts, cents) => add(facts, new Money(cents, currency)),
            (_, cents) => tell(new Money(cents, currency)));
    }

    /// <summary>POS weeks of a quarter that has not settled.</summary>
    public static IEnumerable<Lever<TFacts>> Weeks<TFacts>(
        PosQuarterFacts quarter, GuideVersion guide, Func<TFacts, PosQuarterFacts, TFacts> put)
    {
        var tasks = quarter.Tasks(guide);
        if (!tasks.IsEmpty)
            yield return new WeeksLever<TFacts>(
                tasks,
                (facts, done) => put(facts, quarter.Done(done)),
                done => new Change(
                    ChangeKind.PosWeeks, done.Min(task => task.LastDay), ChangeText.Weeks(quarter.Quarter, done)));
    }

    /// <summary>Something that is done or is not.</summary>
    public static Lever<TFacts> Switch<TFacts>(Func<TFacts, TFacts> apply, Func<TFacts, Change> tell) =>
        new CountLever<TFacts>(1, (facts, _) => apply(facts), (facts, _) => tell(facts));

    /// <summary>Everything that eligibility is measured on, but for POS data.</summary>
    /// <param name="facts">The facts as they are; what is signed or completed counts by their day.</param>
    /// <param name="from">The first day on which something may still change, or nothing when looking back.</param>
    /// <param name="judgedFrom">The first day whose report is due, where it is known.</param>
    /// <param name="guide">The guide in force.</param>
    /// <param name="within">Where the facts of eligibility stand in the facts of the rule.</param>
    /// <param name="dayOf">Their day, once they have been changed.</param>
    public static IEnumerable<Lever<TFacts>> Eligibility<TFacts>(
        EligibilityFacts facts, DateOnly? from, DateOnly? judgedFrom, GuideVersion guide,
        Within<TFacts, EligibilityFacts> within, Func<TFacts, DateOnly> dayOf)
    {
        yield return Done(
            ChangeKind.Agreement, "the partner agreement signed",
            each => each with { Partner = each.Partner with { AgreementSigned = each.Day } });
        var currency = facts.NetRevenue.Currency;
        foreach (var lever in Revenue<TFacts>(
            facts.RevenueDays, from, judgedFrom, facts.Day, currency, guide.Pos,
            (each, more) => within(each, part => part with { NetRevenue = part.NetRevenue + more })))
            yield return lever;
        yield return Done(
            ChangeKind.Orientation, "orientation completed",
            each => each with { Partner = each.Partner with { OrientationCompleted = each.Day } });
        yield return People(ChangeKind.SalesCertified, "sales", (each, count) => each with
        {
            Partner = each.Partner with { SalesCertified = each.Partner.SalesCertified + count },
        });
        yield return People(ChangeKind.TechnicalCertified, "technical", (each, count) => each with
        {
            Partner = each.Partner with { TechnicalCertified = each.Partner.TechnicalCertified + count },
        });
        yield return Done(
            ChangeKind.BrandAlignment, "brand alignment full",
            each => each with { Partner = each.Partner with { BrandAligned = true } });

        Lever<TFacts> Done(ChangeKind kind, string done, Func<EligibilityFacts, EligibilityFacts> change) =>
            Switch<TFacts>(each => within(each, change), each => new Change(kind, dayOf(each), ChangeText.By(done, dayOf(each))));

        CountLever<TFacts> People(ChangeKind kind, string certificate, Func<EligibilityFacts, int, EligibilityFacts> change) => new(
            MostPeople,
            (each, count) => within(each, part => change(part, (int)count)),
            (each, count) => new Change(kind, dayOf(each), ChangeText.MorePeople(count, certificate, dayOf(each))) { Count = (int)count });
    }
}
