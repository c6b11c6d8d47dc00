using Orleans.Storage;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>Grain storage that runs into the faults a test plants.</summary>
internal sealed class FaultyGrainStorage(IGrainStorage storage, Faults faults) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        faults.RunAsync($"read {grainId}", () => storage.ReadStateAsync(stateName, grainId, grainState));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        faults.RunAsync($"write {grainId}", () => storage.WriteStateAsync(stateName, grainId, grainState));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        faults.RunAsync($"clear {grainId}", () => storage.ClearStateAsync(stateName, grainId, grainState));
}
