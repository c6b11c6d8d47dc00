using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>A way by which partners are told.</summary>
public enum NoticeChannel
{
    /// <summary>The partner portal.</summary>
    Portal = 1,

    /// <summary>E-mail.</summary>
    Email = 2,
}

/// <summary>How partners are told of a substantial change, and when they are warned.</summary>
/// <param name="SubstantialChangeDays">The least number of days between notice and effect: 30 (R3).</param>
/// <param name="Channels">The ways that must all be used; the last of them makes the notice's date (R4).</param>
/// <remarks>Source: R3, R4, A31.</remarks>
public sealed record NoticeTerms(int SubstantialChangeDays, ImmutableArray<NoticeChannel> Channels)
{
    /// <summary>
    /// How many days before the last day of something that can go ill the partner is warned: 60, 30 and 7; each 1 or more
    /// and fewer than the one before. Texts from before it was set are read with the first edition's days.
    /// </summary>
    public ImmutableArray<int> WarningDays { get; init; } = [60, 30, 7];
}

/// <summary>The mailboxes that partners are pointed to.</summary>
/// <param name="Programme">For a partner without a channel account manager.</param>
/// <param name="PosData">For questions on point-of-sale data.</param>
/// <remarks>Only ever shown, never written to. Source: R75.</remarks>
public sealed record ContactTerms(string Programme, string PosData);
