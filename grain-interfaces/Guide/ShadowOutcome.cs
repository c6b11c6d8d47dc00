namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>What a guide version would mean for a partner.</summary>
public enum ShadowOutcome
{
    /// <summary>A higher track.</summary>
    Rises = 1,

    /// <summary>A lower track, or none.</summary>
    Falls = 2,

    /// <summary>The same track, with more in it and nothing less.</summary>
    Gains = 3,

    /// <summary>The same track, with less in it and nothing more.</summary>
    Loses = 4,

    /// <summary>The same track, with more of one thing and less of another.</summary>
    Mixed = 5,

    /// <summary>The same track and all that it brings.</summary>
    Same = 6,

    /// <summary>None: the partner could not be played.</summary>
    Failed = 7,
}
