using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Prices;

namespace PartnerConnect.Grains.Pos;

/// <summary>What lines are held against: the catalogue, names of partners, and what was sold before.</summary>
internal sealed partial class PosLedgerGrain
{
    private async Task<LookedUp> LookUpAsync(PosRow[] read, PosWeek week)
    {
        var known = await LookUpAsync(read);
        return read.Any(row => row.IsReturn) ? known with { Sold = await SoldAsync(read, week) } : known;
    }

    /// <summary>Everything but what was sold before, in one look-up for all lines of a call.</summary>
    private async Task<LookedUp> LookUpAsync(PosRow[] read)
    {
        var parts = Texts(read, PosColumns.ManufacturerPartNumber);
        var found = parts.IsEmpty ? [] : await GrainFactory.GetGrain<ICatalogue>(GrainKeys.Catalogue).Find(parts);
        ImmutableArray<string> names =
            [.. Texts(read, PosColumns.EndCustomerName).Select(EndCustomerNames.Plain).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        return new LookedUp(
            found.ToDictionary(
                product => product.ManufacturerPartNumber,
                product => new CatalogueProduct(
                    product.ManufacturerPartNumber, product.Description, product.Category, product.Subcategory, product.Msrp, product.Ean)
                {
                    Later = product.Prices(),
                },
                StringComparer.Ordinal),
            await rows.PartnerNames(names));
    }

    private Task<ImmutableDictionary<SoldBefore, DateOnly>> SoldAsync(PosRow[] read, PosWeek week) =>
        rows.Sold(PartnerId, week, Texts(read.Where(row => row.IsReturn), PosColumns.ManufacturerPartNumber));

    private static ImmutableArray<string> Texts(IEnumerable<PosRow> read, string column) =>
        [.. read.Select(row => row.Text(column)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];

    private static PosContext Context(PosWeek week, PosReporter reporter, GuideVersion guide, LookedUp known) => new()
    {
        PartnerId = reporter.PartnerId,
        PartnerName = reporter.Name,
        Week = week,
        Region = guide.Region(reporter.Region),
        Terms = guide.Pos,
        Calendar = guide.Calendar,
        Today = reporter.Today,
        Categories = guide.StandardDiscounts,
        PartnerNames = known.PartnerNames,
        Sold = known.Sold,
        NotForResale = reporter.NotForResale.GroupBy(unit => unit.SerialNumber, StringComparer.Ordinal)
            .ToImmutableDictionary(unit => unit.Key, unit => unit.Max(bought => bought.BoughtOn), StringComparer.Ordinal),
        ResaleLockMonths = guide.Nfr.ResaleLockMonths,

        // The partner's own alone: another's is told like one that does not exist (L10).
        Deals = reporter.Deals.ToImmutableDictionary(
            deal => deal.Id,
            deal => new RegisteredDeal(deal.Id, reporter.PartnerId, deal.EndCustomerName, deal.FirstDay, deal.LastDay)
            {
                Country = deal.Country,
                VatNumber = deal.VatNumber,
            },
            StringComparer.Ordinal),
    };

    /// <summary>What was found of all that lines name.</summary>
    private sealed record LookedUp(Dictionary<string, CatalogueProduct> Products, ImmutableHashSet<string> PartnerNames)
    {
        public ImmutableDictionary<SoldBefore, DateOnly> Sold { get; init; } = ImmutableDictionary<SoldBefore, DateOnly>.Empty;

        public CatalogueProduct? FindProduct(string part) => Products.GetValueOrDefault(part);
    }
}
