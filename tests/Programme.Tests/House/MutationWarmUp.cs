using System.Runtime.CompilerServices;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tests.Guide;

namespace PartnerConnect.Programme.Tests.House;

/// <summary>Makes every static value before a mutant is at work, in the processes in which Stryker runs the tests.</summary>
/// <remarks>
/// Stryker tests many mutants in one process. A static value that is made while a mutant is at work stays wrong for all
/// that come after it, and where making it fails every later mutant would seem to be killed. See docs/mutation.md.
/// </remarks>
internal static class MutationWarmUp
{
    private static readonly byte[] NoMutant = BitConverter.GetBytes(-1);

    [ModuleInitializer]
    internal static void Run()
    {
        // The four bytes of this file are the number of the mutant at work. Stryker writes them only between test
        // runs, and this comes before the first of the process.
        var file = Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE");
        if (file is null)
            return;

        var atWork = Write(file, NoMutant);
        foreach (var assembly in new[] { typeof(GuideVersion), typeof(ShippedGuide), typeof(MutationWarmUp) }.Select(type => type.Assembly))
        {
            foreach (var type in assembly.GetTypes().Where(type => !type.ContainsGenericParameters))
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        _ = (ShippedGuide.Version, SecondGuide.Version);
        Write(file, atWork);
    }

    /// <summary>Writes in place, for the file is mapped into memory, and gives back what stood there.</summary>
    private static byte[] Write(string file, byte[] bytes)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var before = new byte[bytes.Length];
        stream.ReadExactly(before);
        stream.Position = 0;
        stream.Write(bytes);
        return before;
    }
}
