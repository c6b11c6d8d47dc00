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
public sealed record StoredProduct(string Description, string Category, string Subcategory, decimal Msrp, string? Ean = null);

/// <summary>The vendor's products.</summary>
[GrainType("catalogue")]
internal sealed class CatalogueGrain(
    [PersistentState("catalogue", ProgrammeStorage.Name)] IPersistentState<CatalogueState> stored) : Grain, ICatalogue
{
    public async Task Put(ImmutableArray<Product> products)
    {
        // Rebuilt with the ordinal order, which a stored dictionary does not carry with it.
        var next = stored.State.Products.WithComparers(StringComparer.Ordinal).SetItems(products.Select(product =>
            KeyValuePair.Create(
                product.ManufacturerPartNumber,
                new StoredProduct(product.Description, product.Category, product.Subcategory, product.Msrp, product.Ean))));
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

    public Task<ImmutableArray<Product>> Find(ImmutableArray<string> partNumbers) =>
        Task.FromResult<ImmutableArray<Product>>(
        [
            .. partNumbers.Distinct(StringComparer.Ordinal).Where(stored.State.Products.ContainsKey)
                .Select(number => Tell(number, stored.State.Products[number])),
        ]);

    public Task<ImmutableArray<Product>> All() =>
        Task.FromResult<ImmutableArray<Product>>([.. stored.State.Products.Select(each => Tell(each.Key, each.Value))]);

    private static Product Tell(string number, StoredProduct product) =>
        new(number, product.Description, product.Category, product.Subcategory, product.Msrp, product.Ean);
}
