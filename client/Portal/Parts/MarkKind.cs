namespace PartnerConnect.Gateway.Portal.Parts;

/// <summary>How something stands; each has its own shape, so that none is told by colour alone.</summary>
public enum MarkKind
{
    /// <summary>As it should be: a tick.</summary>
    Good,

    /// <summary>Not as it should be: a cross.</summary>
    Bad,

    /// <summary>Waiting for something: a clock.</summary>
    Waiting,

    /// <summary>Neither: a dash.</summary>
    Neutral,
}
