namespace PartnerConnect.Programme.Guide;

/// <summary>When tracks are chosen and assigned.</summary>
/// <param name="WindowDays">Days after the first day of the fiscal year in which to choose (R11).</param>
/// <param name="FirstWindow">The first day of the first selection window (R11).</param>
/// <param name="TransitionDays">Days after launch in which another assignment may be asked for (R19).</param>
/// <param name="NewcomerWindowDays">Days after onboarding in which a partner that joins in mid-year may choose:
/// signature, orientation and being taken in, as for its joint business plan (R32, A39).</param>
public sealed record TrackSelectionTerms(
    int WindowDays, DateOnly FirstWindow, int TransitionDays, [property: Ambiguity(39)] int NewcomerWindowDays);
