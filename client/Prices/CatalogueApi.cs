using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Prices;

namespace PartnerConnect.Gateway.Prices;

/// <summary>The vendor's products.</summary>
internal static class CatalogueApi
{
    private const int LargestBatch = 2000;

    public static void MapCatalogue(this WebApplication app) =>
        app.MapPut("/v1/catalogue", PutAsync).RequireAuthorization(Policies.WriteProgramme)
            .TakesCsv(RequestLimits.File).WithTags("Catalogue")
            .WithSummary("Adds products and replaces those of the same part number; with validFrom the prices of a list that holds from a day on.");

    private static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> PutAsync(
        HttpRequest request, string? validFrom, IClusterClient cluster, CancellationToken cancellation)
    {
        if (!TryDay(validFrom, out var from))
            return Problem.Invalid("validFrom", "The first day of a price list is written like 2024-07-01.");
        var products = new Dictionary<string, Product>(StringComparer.Ordinal);
        var rejects = new List<ImportReject>();
        try
        {
            var (table, fault) = await CsvTable.OpenAsync(request.Body, ProductRow.Mandatory, ProductRow.Optional, cancellation);
            if (table is null)
                return Files.Returned("C01", fault!.Line, fault.Field, fault.Message);
            while (await table.ReadAsync(cancellation) is { } row)
            {
                var (product, reject) = ProductRow.Read(row);
                if (product is not null && !products.TryAdd(product.ManufacturerPartNumber, product))
                    reject = ProductRow.Twice(row);
                if (reject is not null)
                    rejects.Add(reject);
            }
        }
        catch (NotUtf8Exception fault)
        {
            return Files.Unreadable(fault);
        }

        var catalogue = cluster.GetGrain<ICatalogue>(GrainKeys.Catalogue);
        foreach (var batch in products.Values.Chunk(LargestBatch))
            await Retries.AskAsync(() => StoreAsync(catalogue, batch, from), cancellation);
        return TypedResults.Ok(new ImportAnswer(products.Count, rejects));
    }

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return string.IsNullOrEmpty(text) || day is not null;
    }

    private static async Task<int> StoreAsync(ICatalogue catalogue, Product[] batch, DateOnly? validFrom)
    {
        await (validFrom is { } day ? catalogue.PutFrom([.. batch], day) : catalogue.Put([.. batch]));
        return batch.Length;
    }
}
