using System.Text.Json;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Decisions;

/// <summary>One kind of decision: its name, its facts, and the rule that decides it.</summary>
internal abstract class DecisionKind(string name)
{
    /// <summary>The name, such as <c>track-choice</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Asks the rule again with the facts of a trace, and writes what it concludes.</summary>
    /// <exception cref="JsonException">The trace holds no such facts.</exception>
    public abstract string Replay(string trace, GuideVersion guide);
}

/// <summary>A kind of decision with the types of its facts and its outcome.</summary>
internal sealed class DecisionKind<TFacts, TOutcome>(
    string name, Func<TFacts, GuideVersion, Conclusion<TOutcome>> decide) : DecisionKind(name)
    where TFacts : notnull
{
    /// <summary>Asks the rule.</summary>
    public Conclusion<TOutcome> Decide(TFacts facts, GuideVersion guide) => decide(facts, guide);

    public override string Replay(string trace, GuideVersion guide)
    {
        var facts = DecisionTrace.ReadFacts<TFacts>(trace);
        return DecisionTrace.Write(facts, decide(facts, guide));
    }
}
