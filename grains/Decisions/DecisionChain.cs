using PartnerConnect.GrainInterfaces.Decisions;

namespace PartnerConnect.Grains.Decisions;

/// <summary>Holds a partner's decisions against their seals, one after the other.</summary>
internal sealed class DecisionChain(DecisionSeals seals)
{
    private const int FaultsTold = 100;

    private readonly List<DecisionFault> faults = [];
    private string? before;
    private long last;

    /// <summary>Takes the next decision in the order of sequences.</summary>
    public void Add(DecisionView decision)
    {
        for (var missing = last + 1; missing < decision.Sequence; missing++)
            Fault(missing, "Missing");
        last = decision.Sequence;
        if (decision.Seal is null)
            Fault(decision.Sequence, "Unsealed");
        else if (!seals.Holds(decision))
            Fault(decision.Sequence, "Altered");
        else if (decision.SealBefore != before)
            Fault(decision.Sequence, "OutOfChain");
        before = decision.Seal;
    }

    /// <summary>What was found, once every decision was taken.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="decisions">How many decisions the partner remembers.</param>
    /// <param name="lastSeal">The last seal that it remembers.</param>
    /// <param name="chainSeal">The seal under which it remembers both.</param>
    public DecisionCheck Result(string partnerId, long decisions, string? lastSeal, string? chainSeal)
    {
        if (!seals.HoldsChain(partnerId, decisions, lastSeal, chainSeal))
            Fault(decisions, "ChainAltered");
        for (var missing = last + 1; missing <= decisions; missing++)
            Fault(missing, "Missing");
        for (var unknown = decisions + 1; unknown <= last; unknown++)
            Fault(unknown, "Unknown");
        if (last == decisions && before != lastSeal)
            Fault(last, "OutOfChain");
        return new DecisionCheck(partnerId, decisions, faults.Count == 0, [.. faults.Distinct().Take(FaultsTold)]);
    }

    private void Fault(long sequence, string what)
    {
        if (faults.Count <= FaultsTold)
            faults.Add(new DecisionFault(sequence, what));
    }
}
