using PartnerConnect.GrainInterfaces.Plans;
using PartnerConnect.Grains.Plans;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<PlansView?> Plans()
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        return PlanViews.Of(stored.State, now);
    }

    public Task<PlanAnswer?> SubmitBusinessPlan(BusinessPlanSubmission plan) =>
        TakeAsync((change, now) => BusinessPlanning.Submit(change, now, plan));

    public Task<PlanAnswer?> ApproveBusinessPlan(FiscalYear year, PlanApproval approval) =>
        TakeAsync((change, now) => BusinessPlanning.Approve(change, now, year, approval));

    public Task<PlanAnswer?> SubmitMarketingPlan(MarketingPlanSubmission plan) =>
        TakeAsync((change, now) => MarketingPlanning.Submit(change, now, plan));

    public Task<PlanAnswer?> ApproveMarketingPlan(FiscalQuarter quarter, PlanApproval approval) =>
        TakeAsync((change, now) => MarketingPlanning.Approve(change, now, quarter, approval));

    public Task<PlanAnswer?> RecordReview(ReviewRecord review) =>
        TakeAsync((change, now) => ReviewKeeping.Record(change, now, review));

    private async Task<PlanAnswer?> TakeAsync(Func<PartnerChange, Present, PlanAnswer> step)
    {
        if (stored.State.Profile is null)
            return null;

        var now = await CatchUpAsync();
        var change = new PartnerChange(stored.State, now.Moment);
        var answer = step(change, now);
        await SaveAsync(Finish(change, now.Guide));
        return answer;
    }
}
