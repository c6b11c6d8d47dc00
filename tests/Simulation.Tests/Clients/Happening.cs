using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;

namespace PartnerConnect.Simulation.Tests.Clients;

/// <summary>A call that was answered, or of which it was found that it had landed: what the oracle is told.</summary>
/// <param name="Call">The call.</param>
/// <param name="At">The clock at the call.</param>
/// <param name="Products">How many products the catalogue knew at the call.</param>
internal sealed record Happening(ClientCall Call, DateTimeOffset At, int Products)
{
    /// <summary>Whether it was written.</summary>
    public bool Landed { get; set; }

    /// <summary>Its answer, where the client got one from an activation that was up to date.</summary>
    public object? Answer { get; set; }

    /// <summary>Whether it was answered.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>The ledger's entry, where a report landed.</summary>
    public PosLedgerEntry? Entry { get; init; }

    /// <summary>The correction, where one landed.</summary>
    public PosCorrectionView? Correction { get; init; }

    /// <summary>Whether it landed through one of two activations and was counted only now: what its report came to was checked
    /// against what that activation knew.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether other weeks came in the same call, which were counted together with it.</summary>
    public bool IsTogether { get; init; }

    /// <summary>Whether it is the last of those that were counted together with it.</summary>
    public bool EndsCount { get; set; }

    /// <summary>Whether all that landed is that boundaries were passed.</summary>
    public bool IsPassageOnly { get; init; }

    /// <summary>Boundaries up to this moment were passed before; nothing where none were.</summary>
    public DateTimeOffset? PassedUpTo { get; init; }
}
