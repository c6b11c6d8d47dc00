using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Grains.Guide.Shadow;

/// <summary>How far a shadow run is.</summary>
public sealed record ShadowRunState
{
    /// <summary>What it found so far; nothing before the first start.</summary>
    public ShadowProgress? Progress { get; init; }

    /// <summary>The version's text when it was started, which may be edited meanwhile.</summary>
    public string Yaml { get; init; } = "";

    /// <summary>The last partner that was played.</summary>
    public string After { get; init; } = "";
}
