using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace PartnerConnect.Silo.Storage;

/// <summary>Claims the data directory for this process, then forgets the silos which ran on it before.</summary>
/// <remarks>
/// A killed silo leaves a row which says it is active. In a cluster that is right: somebody must first find out that it
/// is dead, and a new silo waits for that. Here the claim on the directory proves it, so its row can simply go. Never
/// do this where silos share a database: it would expel live ones.
/// </remarks>
internal sealed class SoleSilo(Database database, IOptions<ClusterOptions> cluster)
    : ILifecycleParticipant<ISiloLifecycle>
{
    private const string ClaimFileName = "partnerconnect.silo.lock";

    private FileLock? claim;

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(
        nameof(SoleSilo), ServiceLifecycleStage.First, StartAsync, StopAsync);

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        if (database.DataDirectory is { } directory)
            claim = ClaimDirectory(directory);

        await using var command = database.DataSource.CreateCommand(
            "DELETE FROM cluster_silo WHERE cluster_id = @cluster");
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@cluster";
        parameter.Value = cluster.Value.ClusterId;
        command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private Task StopAsync(CancellationToken cancellationToken)
    {
        claim?.Dispose();
        return Task.CompletedTask;
    }

    private static FileLock ClaimDirectory(string directory) =>
        FileLock.TryTake(Path.Combine(directory, ClaimFileName))
        ?? throw new InvalidOperationException(
            $"Another PartnerConnect runs on {directory}. Stop it, or give this one its own data directory.");
}
