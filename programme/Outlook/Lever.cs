using System.Numerics;

namespace PartnerConnect.Programme.Outlook;

/// <summary>A kind of change that can be tried on facts, from nothing at all to as much as there can be.</summary>
/// <typeparam name="TFacts">What the rule is asked on.</typeparam>
/// <remarks>A lever knows how facts may change and nothing of what a rule makes of them.</remarks>
internal abstract class Lever<TFacts>
{
    /// <summary>The setting that changes as much as there can be; 0 changes nothing.</summary>
    public abstract long Most { get; }

    /// <summary>The facts with the change made.</summary>
    public abstract TFacts Apply(TFacts facts, long setting);

    /// <summary>The smallest setting that is accepted, given that <see cref="Most"/> is and 0 is not.</summary>
    public abstract long Least(Func<long, bool> accepts);

    /// <summary>The change as it is told.</summary>
    /// <param name="facts">The facts with this and every other change made.</param>
    /// <param name="setting">How much of it, 1 or more.</param>
    public abstract Change Tell(TFacts facts, long setting);
}

/// <summary>A change that is counted: cents, people, days; or 1 for something that is done or is not.</summary>
internal sealed class CountLever<TFacts>(
    long most, Func<TFacts, long, TFacts> apply, Func<TFacts, long, Change> tell) : Lever<TFacts>
{
    public override long Most => most;

    public override TFacts Apply(TFacts facts, long setting) => apply(facts, setting);

    // Halves the stretch between a refused and an accepted setting until they are neighbours.
    public override long Least(Func<long, bool> accepts)
    {
        var (refused, accepted) = (0L, most);
        while (accepted - refused > 1)
        {
            var middle = refused + ((accepted - refused) / 2);
            if (accepts(middle))
                accepted = middle;
            else
                refused = middle;
        }

        return accepted;
    }

    public override Change Tell(TFacts facts, long setting) => tell(facts, setting);
}

/// <summary>A change that is a choice of POS weeks; the setting has a bit for each.</summary>
internal sealed class WeeksLever<TFacts>(
    IReadOnlyList<PosWeekTask> tasks,
    Func<TFacts, IEnumerable<PosWeekTask>, TFacts> apply,
    Func<IReadOnlyList<PosWeekTask>, Change> tell) : Lever<TFacts>
{
    public override long Most => (1L << tasks.Count) - 1;

    public override TFacts Apply(TFacts facts, long setting) => apply(facts, Chosen(setting));

    // Lets go of one week after the other, corrections first and the latest first, for as long as the rest suffices.
    public override long Least(Func<long, bool> accepts)
    {
        var setting = Most;
        var order = Enumerable.Range(0, tasks.Count)
            .OrderByDescending(index => tasks[index].Kind == PosWeekTaskKind.Correct).ThenByDescending(index => index);
        foreach (var index in order)
        {
            var without = setting & ~(1L << index);
            if (accepts(without))
                setting = without;
        }

        return setting;
    }

    public override Change Tell(TFacts facts, long setting) =>
        tell(Chosen(setting)) with { Count = BitOperations.PopCount((ulong)setting), Weeks = [.. Chosen(setting)] };

    private List<PosWeekTask> Chosen(long setting) => [.. tasks.Where((_, index) => (setting & (1L << index)) != 0)];
}
