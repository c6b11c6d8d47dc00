namespace PartnerConnect.Programme.Proposals;

/// <summary>Under which policy a proposal waits for a person, by the rule it goes by.</summary>
/// <remarks>Source: R17, R24 to R26, A5, A40.</remarks>
internal static class ProposalPolicy
{
    private const string MidYearUpgrade = "R17";

    /// <summary>The policy as traces name it.</summary>
    public static string Of(string rule) => rule == MidYearUpgrade ? "A40=WithApprover" : "A5=ProposeAndApprove";

    /// <summary>Whether a decision departs from the rule: a downgrade is what the rule leads to, an upgrade in mid-year is not.</summary>
    public static bool Departs(string rule, bool approves) => rule == MidYearUpgrade ? approves : !approves;
}
