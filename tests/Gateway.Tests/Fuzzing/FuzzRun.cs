using System.Diagnostics;
using System.Globalization;

namespace PartnerConnect.Gateway.Tests.Fuzzing;

/// <summary>
/// Tries seed after seed for a while: a moment in every run, a minute where long tests were asked for, and for as many seconds as
/// <c>PARTNERCONNECT_FUZZ_SECONDS</c> says.
/// </summary>
internal static class FuzzRun
{
    private const long MostBytes = 64L * 1024 * 1024;

    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("PARTNERCONNECT_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds
            : Environment.GetEnvironmentVariable("PARTNERCONNECT_LONG") == "1" ? 60
            : 0.8);

    /// <summary>Fails with the seed where a try throws, takes too long, or asks for more memory than any such file is worth.</summary>
    /// <param name="trial">Tries one seed; it stays on its thread, since memory is counted there.</param>
    public static void Try(Action<Random> trial)
    {
        var whole = Stopwatch.StartNew();
        var seed = 0;
        for (; whole.Elapsed < Duration; seed++)
        {
            var (before, each) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            try
            {
                trial(new Random(seed));
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {seed}: {fault.Message}", fault);
            }

            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(bytes < MostBytes, $"Seed {seed} took {bytes} bytes.");
            Assert.True(each.Elapsed < LongestTry, $"Seed {seed} took {each.Elapsed}.");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{seed} seeds in {whole.Elapsed.TotalSeconds:0} s");
    }
}
