using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Partners;

/// <summary>Takes many partners in through their cohorts, a few batches at once.</summary>
internal static class Enrolment
{
    private const int LargestBatch = 200;

    private const int BatchesAtOnce = 8;

    /// <summary>Takes in every profile; the answers come in no particular order.</summary>
    public static async Task<IReadOnlyCollection<EnrolAnswer>> EnrolAsync(
        IClusterClient cluster, IEnumerable<PartnerProfile> profiles, CancellationToken cancellation)
    {
        var answers = new System.Collections.Concurrent.ConcurrentQueue<EnrolAnswer>();
        var batches = profiles.GroupBy(profile => GrainKeys.CohortOf(profile.PartnerId))
            .SelectMany(cohort => cohort.Chunk(LargestBatch).Select(batch => (Cohort: cohort.Key, Batch: batch)));
        await Parallel.ForEachAsync(
            batches,
            new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = cancellation },
            async (work, token) =>
            {
                var cohort = cluster.GetGrain<ICohort>(GrainKeys.Cohort(work.Cohort));
                foreach (var answer in await Retries.AskAsync(() => cohort.Enrol([.. work.Batch]), token))
                    answers.Enqueue(answer);
            });
        return answers;
    }
}
