namespace PartnerConnect.Programme.Runs;

/// <summary>The names by which run kinds go outside the code.</summary>
public static class RunKinds
{
    private static readonly Dictionary<RunKind, string> Names = new()
    {
        [RunKind.LaunchAssignment] = "launch-assignment",
        [RunKind.QuarterClose] = "quarter-close",
        [RunKind.WindowOpen] = "window-open",
        [RunKind.QuarterSettle] = "quarter-settle",
        [RunKind.WindowClose] = "window-close",
        [RunKind.PosWeekDue] = "pos-week-due",
    };

    /// <summary>The name, such as <c>quarter-close</c>.</summary>
    /// <exception cref="KeyNotFoundException">The kind is none of the enumeration.</exception>
    public static string NameOf(RunKind kind) => Names[kind];

    /// <summary>The kind with this name, or nothing.</summary>
    public static RunKind? Find(string? name)
    {
        foreach (var (kind, known) in Names)
        {
            if (known == name)
                return kind;
        }

        return null;
    }
}
