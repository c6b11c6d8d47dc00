using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Prices;

namespace PartnerConnect.Grains.Prices;

/// <summary>The vendor's products as they are stored.</summary>
public sealed record CatalogueState
{
    /// <summary>By part number, in its order.</summary>
    public ImmutableSortedDictionary<string, StoredProduct> Products { get; init; } =
        ImmutableSortedDictionary.Create<string, StoredProduct>(StringComparer.Ordinal);
}

/// <summary>A product as it is stored.</summary>
public sealed record StoredProduct(string Description, string Category, string Subcategory, decimal Msrp, string? Ean = null)
{
    /// <summary>Prices by the first day of the later list that names them; nothing of a state from before there were any.</summary>
    public ImmutableSortedDictionary<DateOnly, decimal>? Later { get; init; }

    /// <summary>The first day of the list that brought the product, where one of a day did.</summary>
    public DateOnly? FirstDay { get; init; }
}

/// <summary>The vendor's products.</summary>
[GrainType("catalogue")]
internal sealed class CatalogueGrain(
    [PersistentState("catalogue", ProgrammeStorage.Name)] IPersistentState<CatalogueState> stored) : Grain, ICatalogue
{
    public Task Put(ImmutableArray<Product> products) => SaveAsync(products, (product, known) =>
        new StoredProduct(product.Description, product.Category, product.Subcategory, product.Msrp, product.Ean) { Later = known?.Later });

    public Task PutFrom(ImmutableArray<Product> products, DateOnly validFrom) => SaveAsync(products, (product, known) =>
    {
        if (known is null || known.FirstDay == validFrom)
        {
            return new StoredProduct(product.Description, product.Category, product.Subcategory, product.Msrp, product.Ean)
            {
                Later = known?.Later,
                FirstDay = validFrom,
            };
        }

        var later = known.Later ?? ImmutableSortedDictionary<DateOnly, decimal>.Empty;
        var next = later.SetItem(validFrom, product.Msrp);
        return known with
        {
            Description = product.Description,
            Category = product.Category,
            Subcategory = product.Subcategory,
            Ean = product.Ean ?? known.Ean,
            Later = ReferenceEquals(next, later) ? known.Later : next,
        };
    });

    public Task<ImmutableArray<Product>> Find(ImmutableArray<string> partNumbers) =>
        Task.FromResult<ImmutableArray<Product>>(
        [
            .. partNumbers.Distinct(StringComparer.Ordinal).Where(stored.State.Products.ContainsKey)
                .Select(number => Tell(number, stored.State.Products[number])),
        ]);

    public Task<ImmutableArray<Product>> All() =>
        Task.FromResult<ImmutableArray<Product>>([.. stored.State.Products.Select(each => Tell(each.Key, each.Value))]);

    private static Product Tell(string number, StoredProduct product) =>
        new(number, product.Description, product.Category, product.Subcategory, product.Msrp, product.Ean)
        {
            Later = product.Later is null ? [] : [.. product.Later.Select(price => new DatedPrice(price.Key, price.Value))],
            FirstDay = product.FirstDay,
        };

    private async Task SaveAsync(ImmutableArray<Product> products, Func<Product, StoredProduct?, StoredProduct> store)
    {
        // Rebuilt with the ordinal order, which a stored dictionary does not carry with it.
        var former = stored.State.Products.WithComparers(StringComparer.Ordinal);
        var next = former.SetItems(products.Select(product => KeyValuePair.Create(
            product.ManufacturerPartNumber, store(product, former.GetValueOrDefault(product.ManufacturerPartNumber)))));
        if (next.SequenceEqual(stored.State.Products))
            return;

        stored.State = new CatalogueState { Products = next };
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            // The write may or may not have landed; only storage knows. The next call re-reads it.
            DeactivateOnIdle();
            throw;
        }
    }
}
