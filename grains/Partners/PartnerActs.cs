using System.Collections.Immutable;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Proposals;

namespace PartnerConnect.Grains.Partners;

/// <summary>What the partner or a person did on a day, which no boundary does by itself; one of its members is set.</summary>
/// <param name="On">The day, in the partner's region.</param>
public sealed record PartnerAct(DateOnly On)
{
    /// <summary>The requirement facts as they were told.</summary>
    public PartnerFacts? Facts { get; init; }

    /// <summary>The track that was chosen, or asked for and put before a person.</summary>
    public string? Chosen { get; init; }

    /// <summary>The placement by a person (R22).</summary>
    public PlacedTrack? Placed { get; init; }

    /// <summary>The id of the proposal that a person decided.</summary>
    public string? Decided { get; init; }

    /// <summary>What was waived of a POS week, or the waiver that was revoked.</summary>
    public WaivedAct? Waived { get; init; }
}

/// <summary>Keeps what was done from year to year, so that any of them can be played again.</summary>
public static class PartnerActs
{
    /// <summary>The state with one more act.</summary>
    public static PartnerState Doing(this PartnerState state, PartnerAct act) => state with { Acts = state.ActsSoFar().Add(act) };

    /// <summary>What was done, the earliest first; of a state that was stored before it was kept, what it still says of it.</summary>
    public static ImmutableArray<PartnerAct> ActsSoFar(this PartnerState state) =>
        state.Acts.IsEmpty && state.Profile is not null ? [.. Remembered(state).OrderBy(act => act.On)] : state.Acts;

    private static IEnumerable<PartnerAct> Remembered(PartnerState state)
    {
        yield return new PartnerAct(state.JoinedOn) { Facts = state.Facts };
        if (state.Choice is { } choice)
            yield return new PartnerAct(choice.On) { Chosen = choice.Track };
        if (state.Placement is { } placement)
            yield return new PartnerAct(placement.On) { Placed = placement };
        foreach (var asked in state.Proposals.Where(each => each.Kind == ProposalKind.Upgrade))
            yield return new PartnerAct(asked.ProposedOn) { Chosen = asked.To };
        foreach (var decided in state.Proposals.Where(each => each.DecidedBy is not (null or DecisionHead.Programme)))
            yield return new PartnerAct(DateOnly.FromDateTime(decided.DecidedAt!.Value.UtcDateTime)) { Decided = decided.Id };
    }
}
