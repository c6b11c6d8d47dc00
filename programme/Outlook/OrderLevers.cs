using PartnerConnect.Programme.Nfr;

namespace PartnerConnect.Programme.Outlook;

/// <summary>What may have been otherwise with an order of not-for-resale units.</summary>
internal static class OrderLevers
{
    /// <summary>The levers of an order.</summary>
    public static IReadOnlyList<Lever<NfrOrderFacts>> Of(NfrOrderFacts facts) =>
    [
        Levers.Switch<NfrOrderFacts>(
            all => all with { Partner = all.Partner with { AgreementSigned = all.Day } },
            _ => new Change(ChangeKind.Agreement, facts.Day, ChangeText.By("the partner agreement signed", facts.Day))),
        Levers.Switch<NfrOrderFacts>(
            all => all with { Partner = all.Partner with { BrandAligned = true } },
            _ => new Change(ChangeKind.BrandAlignment, facts.Day, ChangeText.By("brand alignment full", facts.Day))),
        new CountLever<NfrOrderFacts>(
            facts.Quantity - 1,
            (all, count) => all with { Quantity = all.Quantity - (int)count },
            (_, count) => new Change(
                ChangeKind.UnitsOrdered, facts.Day, $"{ChangeText.Count(count, "unit", "units")} fewer in the order")
            { Count = (int)count }),
        new CountLever<NfrOrderFacts>(
            facts.UnitsInQuarter,
            (all, count) => all with { UnitsInQuarter = all.UnitsInQuarter - (int)count },
            (_, count) => new Change(
                ChangeKind.UnitsBefore, facts.Day,
                $"{ChangeText.Count(count, "unit", "units")} of {facts.ManufacturerPartNumber} fewer ordered before in {facts.Quarter}")
            { Count = (int)count }),
        new CountLever<NfrOrderFacts>(
            Math.Max(0, facts.SpentInQuarter.MinorUnits),
            (all, cents) => all with { SpentInQuarter = all.SpentInQuarter - new Money(cents, all.SpentInQuarter.Currency) },
            (_, cents) => Spent(facts, new Money(cents, facts.SpentInQuarter.Currency))),
    ];

    private static Change Spent(NfrOrderFacts facts, Money less) => new(
        ChangeKind.SpentBefore, facts.Day, $"{ChangeText.Of(less)} less spent before in {facts.Quarter}")
    { Amount = less };
}
