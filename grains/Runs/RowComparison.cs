using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Grains.Runs;

/// <summary>Compares the partners of a run with the rows they left, some partners at a time: done only where totals differ.</summary>
internal static class RowComparison
{
    private const int DifferencesTold = 20;

    public static readonly ComparedRows Start = new(0, null, IsDone: false, 0, []);

    /// <summary>How far it is after the next partners.</summary>
    public static async Task<ComparedRows> NextAsync(ComparedRows compared, RunOrder order, IGrainFactory grains, ITransitionRows rows)
    {
        if (compared.Cohort == GrainKeys.Cohorts)
        {
            var strangers = await rows.Strangers(order.RunId, order.Region, DifferencesTold);
            return And(compared, [.. strangers.Select(each => new PartnerDifference(each, $"a row, and no partner of {order.Region}"))]) with
            {
                IsDone = true,
            };
        }

        var step = await grains.GetGrain<ICohort>(GrainKeys.Cohort(compared.Cohort)).CompareNext(order, compared.LastPartner);
        return And(compared, step.Differences) with
        {
            Cohort = step.Last is null ? compared.Cohort + 1 : compared.Cohort,
            LastPartner = step.Last,
        };
    }

    private static ComparedRows And(ComparedRows compared, IReadOnlyCollection<PartnerDifference> more) => compared with
    {
        Partners = compared.Partners + more.Count,
        Differences = [.. compared.Differences.Concat(more).Take(DifferencesTold)],
    };
}
