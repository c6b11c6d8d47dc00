using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>The readers of runs, and the calendar that stops them.</summary>
public partial class SampleGrains
{
    private sealed class RunReader(string id) : IRun
    {
        public Task<RunProgress?> Progress() => Task.FromResult(SampleRuns.All.FirstOrDefault(run => run.RunId == id)?.Progress);

        public Task<RunProgress> Start(RunOrder order) => throw new NotSupportedException();

        public Task<RunProgress?> Continue() => throw new NotSupportedException();

        public Task<RunAnswer> Control(RunOrder order, RunAct act) => throw new NotSupportedException();
    }

    private sealed class RunStopper(string region) : IRegionCalendar
    {
        public Task<RunAnswer> StartRun(string kind, string period) => Task.FromResult(Answer(kind, period, "NotYet", null));

        public Task<RunAnswer> ControlRun(string kind, string period, RunAct act) => Task.FromResult(Answer(kind, period, "RunIsOver", act));

        public Task Wake() => throw new NotSupportedException();

        public Task<CalendarProgress> CatchUp() => throw new NotSupportedException();

        public Task<CalendarProgress> Progress() => throw new NotSupportedException();

        // The run that runs takes what is said; the others are over.
        private RunAnswer Answer(string kind, string period, string refusal, RunAct? act)
        {
            var run = SampleRuns.All.Single(each => each.RunId == $"run-{kind}-{period}-{region["region-".Length..]}").Progress;
            return run.Status == nameof(RunStatus.Running) && act is not null ? new RunAnswer(run, null, null) : new RunAnswer(run, refusal, $"It is over: {refusal}.");
        }
    }
}
