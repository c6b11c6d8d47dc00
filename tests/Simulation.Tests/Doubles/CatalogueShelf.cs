using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Prices;

namespace PartnerConnect.Simulation.Tests.Doubles;

/// <summary>The catalogue, to which products are added while a simulation runs.</summary>
internal sealed class CatalogueShelf : ICatalogue
{
    private readonly Dictionary<string, Product> products = new(StringComparer.Ordinal);

    public bool Knows(string part) => products.ContainsKey(part);

    public decimal Msrp(string part) => products[part].Msrp;

    public void Add(string part, decimal msrp, string category) => products[part] = new Product(part, part, category, "Any", msrp);

    public Task<ImmutableArray<Product>> Find(ImmutableArray<string> partNumbers) => Task.FromResult<ImmutableArray<Product>>(
        [.. partNumbers.Where(products.ContainsKey).Select(part => products[part])]);

    public Task Put(ImmutableArray<Product> products) => throw new NotSupportedException();

    public Task PutFrom(ImmutableArray<Product> products, DateOnly validFrom) => throw new NotSupportedException();

    public Task<ImmutableArray<Product>> All() => throw new NotSupportedException();
}
