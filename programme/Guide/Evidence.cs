namespace PartnerConnect.Programme.Guide;

/// <summary>What a cell of a matrix rests on.</summary>
public enum Evidence
{
    /// <summary>The guide's text says so.</summary>
    Seed = 1,

    /// <summary>Another publication on the programme supports it.</summary>
    Corroborated = 2,

    /// <summary>Nobody says so: a demonstration choice.</summary>
    Assumed = 3,
}
