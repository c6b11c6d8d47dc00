using System.Collections.Concurrent;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Partners;

/// <summary>Keeps the facts that a file is silent about: a column that is not there leaves them as they are.</summary>
internal static class PresentFacts
{
    private const int PartnersAtOnce = 32;

    /// <summary>The profiles with what is known already in place of the optional columns that the file lacks.</summary>
    public static async Task<IReadOnlyCollection<PartnerProfile>> KeepAsync(
        IClusterClient cluster,
        IReadOnlyCollection<PartnerProfile> profiles,
        Predicate<string> hasColumn,
        CancellationToken cancellation)
    {
        if (ProfileRow.Optional.All(column => hasColumn(column)))
            return profiles;
        var kept = new ConcurrentQueue<PartnerProfile>();
        await Parallel.ForEachAsync(
            profiles,
            new ParallelOptions { MaxDegreeOfParallelism = PartnersAtOnce, CancellationToken = cancellation },
            async (profile, token) =>
            {
                var grain = cluster.GetGrain<IPartnerProfile>(GrainKeys.Partner(profile.PartnerId));
                var present = await Retries.AskAsync(grain.Find, token);
                kept.Enqueue(present is null ? profile : Merge(profile, present, hasColumn));
            });
        return kept;
    }

    private static PartnerProfile Merge(PartnerProfile told, PartnerProfile present, Predicate<string> hasColumn)
    {
        return told with
        {
            AgreementSigned = Of(nameof(told.AgreementSigned)).AgreementSigned,
            OrientationCompleted = Of(nameof(told.OrientationCompleted)).OrientationCompleted,
            SalesCertified = Of(nameof(told.SalesCertified)).SalesCertified,
            TechnicalCertified = Of(nameof(told.TechnicalCertified)).TechnicalCertified,
            BrandAligned = Of(nameof(told.BrandAligned)).BrandAligned,
            BrandItems = Of(nameof(told.BrandAligned)).BrandItems,
        };

        PartnerProfile Of(string column) => hasColumn(column) ? told : present;
    }
}
