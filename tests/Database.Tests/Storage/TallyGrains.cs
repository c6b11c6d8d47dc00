using PartnerConnect.Grains;

namespace PartnerConnect.Database.Tests.Storage;

public interface ITallyGrain : IGrainWithStringKey
{
    Task Add(int amount);

    Task<int> Total();

    Task Forget();
}

/// <summary>Two kinds of grain which keep their state under the same name, as two authors might.</summary>
public interface ISameNameAsOther : ITallyGrain;

public interface ISameNameAsOne : ITallyGrain;

/// <summary>Two kinds whose state names are their own.</summary>
public interface IOwnName : ITallyGrain;

public interface IOtherOwnName : ITallyGrain;

public abstract class TallyGrain(IPersistentState<Tally> state) : Grain
{
    public async Task Add(int amount)
    {
        state.State.Total += amount;
        await state.WriteStateAsync();
    }

    public Task<int> Total() => Task.FromResult(state.State.Total);

    public async Task Forget()
    {
        await state.ClearStateAsync();
        DeactivateOnIdle();
    }
}

public sealed class SameNameAsOther(
    [PersistentState("shared-name", ProgrammeStorage.Name)] IPersistentState<Tally> state)
    : TallyGrain(state), ISameNameAsOther;

public sealed class SameNameAsOne(
    [PersistentState("shared-name", ProgrammeStorage.Name)] IPersistentState<Tally> state)
    : TallyGrain(state), ISameNameAsOne;

public sealed class OwnName(
    [PersistentState("own-name", ProgrammeStorage.Name)] IPersistentState<Tally> state)
    : TallyGrain(state), IOwnName;

public sealed class OtherOwnName([PersistentState("other-own-name")] IPersistentState<Tally> state)
    : TallyGrain(state), IOtherOwnName;
