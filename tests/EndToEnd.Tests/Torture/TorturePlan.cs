using System.Globalization;

namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>How much is done to a cluster; more where the environment asks for it, as <c>docs/reliability.md</c> tells.</summary>
/// <param name="SiloKills">How often a silo is killed.</param>
/// <param name="DatabaseKills">How often the database is killed.</param>
/// <param name="CloseKills">How often everything is killed in the middle of a quarter's close.</param>
/// <param name="Lines">How many lines must have been acknowledged before the end.</param>
/// <param name="LinesOfReport">How many lines a report has.</param>
/// <param name="Seed">What chance begins with.</param>
internal sealed record TorturePlan(int SiloKills, int DatabaseKills, int CloseKills, long Lines, int LinesOfReport, int Seed)
{
    /// <summary>What the environment asks for, or what fits a build.</summary>
    public static TorturePlan FromEnvironment() => new(
        Number("SILO_KILLS", 10), Number("DATABASE_KILLS", 5), Number("CLOSE_KILLS", 3), Number("LINES", 10_000), Number("LINES_OF_REPORT", 60),
        Number("SEED", 20_240_620));

    /// <summary>Tells a line of what was measured, to who reads the tests' output and to the file that the environment names.</summary>
    public static void Tell(string line)
    {
        TestContext.Current.SendDiagnosticMessage("{0}", line);
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable("PARTNERCONNECT_TORTURE_REPORT") is { Length: > 0 } file)
            File.AppendAllText(file, line + Environment.NewLine);
    }

    /// <summary>How long things took, in a line.</summary>
    public static string Told(IReadOnlyList<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0
            ? "never"
            : string.Create(CultureInfo.InvariantCulture, $"median {At(0.5):0.0} s, p95 {At(0.95):0.0} s, most {sorted[^1].TotalSeconds:0.0} s of {sorted.Count}");

        double At(double share) => sorted[(int)Math.Ceiling((sorted.Count * share) - 1)].TotalSeconds;
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable($"PARTNERCONNECT_TORTURE_{name}"), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
