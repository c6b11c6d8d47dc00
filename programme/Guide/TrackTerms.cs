namespace PartnerConnect.Programme.Guide;

/// <summary>One track of the programme.</summary>
/// <param name="Name">Its name, such as <c>Elite</c>.</param>
/// <param name="Description">What it is for, in a sentence.</param>
/// <remarks>Source: R7.</remarks>
public sealed record TrackTerms(string Name, string Description);
