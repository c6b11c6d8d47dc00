using Microsoft.Extensions.Logging;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Grains.Runs;

internal sealed partial class RunGrain
{
    private const int FailuresTold = 200;
    private const int PartnersLogged = 20;

    private RunProgress Tell()
    {
        var result = working.Result;
        var perSecond = working.Status == RunStatus.Running ? pace.PerSecond(result.Partners) : null;
        return new RunProgress
        {
            Order = working.Order!,
            Status = working.Status.ToString(),
            CohortsDone = working.Done.Count,
            Cohorts = GrainKeys.Cohorts,
            Partners = result.Partners,
            Outcomes = result.Outcomes,
            NetRevenueMinorUnits = result.NetRevenueMinorUnits,
            Failures = [.. Failures().Take(FailuresTold)],
            StartedAt = working.StartedAt,
            CompletedAt = working.CompletedAt,
            Mismatch = working.Mismatch,
            PartnersInAll = working.PartnersInAll is { } all ? Math.Max(all, result.Partners) : null,
            FailedPartners = Failed(),
            PartnersPerSecond = perSecond,
            SecondsLeft = perSecond is { } rate && working.PartnersInAll is { } inAll ? Math.Max(0, inAll - result.Partners) / rate : null,
            Retries = working.Retries,
            RetryAt = working.RetryAt,
            Acts = working.Acts,
            Differences = working.Compared?.Differences ?? [],
        };
    }

    private static string Named(IEnumerable<string> partnerIds)
    {
        var named = partnerIds.Take(PartnersLogged + 1).ToList();
        return string.Join(", ", named.Take(PartnersLogged)) + (named.Count > PartnersLogged ? " and others" : "");
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Run {RunId} ended with {Failed} of {Partners} partners not carried out: {PartnerIds}. It is tried again at {RetryAt}.")]
    private static partial void LogFailures(
        ILogger logger, string runId, int failed, int partners, string partnerIds, DateTimeOffset? retryAt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} does not add up: {Mismatch}")]
    private static partial void LogMismatch(ILogger logger, string runId, string? mismatch);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} cannot go on at present.")]
    private static partial void LogStuck(ILogger logger, string runId, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId}: {Act} by {By}, because {Reason}")]
    private static partial void LogControlled(ILogger logger, string runId, RunActKind act, string by, string reason);
}
