namespace PartnerConnect.Machines;

/// <summary>What a test needs beside the SDK: without it the test is skipped with its reason, or fails where no skip is allowed.</summary>
public static class Requirement
{
    private const string NoSkipVariable = "PARTNERCONNECT_NO_SKIP";
    private const string LongVariable = "PARTNERCONNECT_LONG";

    /// <summary>Lets a long test run only where long tests were asked for.</summary>
    public static void LongTests()
    {
        if (Environment.GetEnvironmentVariable(LongVariable) != "1")
            Assert.Skip($"A long test: set {LongVariable}=1 to run it.");
    }

    /// <summary>Goes on where the requirement is there.</summary>
    public static void Have(bool isThere, string reason)
    {
        if (isThere)
            return;
        if (Environment.GetEnvironmentVariable(NoSkipVariable) == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
