namespace PartnerConnect.Grains.Runs;

/// <summary>How many partners a run carries out in a second, over the last half minute.</summary>
/// <remarks>It goes by time that passes, and not by the programme's clock, which stands still in a simulation.</remarks>
internal sealed class RunPace(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly Queue<(long At, int Partners)> noted = new();

    /// <summary>Notes how many partners are done by now.</summary>
    public void Note(int partners)
    {
        noted.Enqueue((time.GetTimestamp(), partners));
        while (noted.Count > 2 && time.GetElapsedTime(noted.Peek().At) > Window)
            noted.Dequeue();
    }

    /// <summary>Forgets what was noted: the run stands still.</summary>
    public void Forget() => noted.Clear();

    /// <summary>Partners in a second, or nothing where there is nothing to tell it by.</summary>
    public double? PerSecond(int partners)
    {
        if (!noted.TryPeek(out var first) || partners <= first.Partners)
            return null;
        var elapsed = time.GetElapsedTime(first.At).TotalSeconds;
        return elapsed > 0 ? (partners - first.Partners) / elapsed : null;
    }
}
