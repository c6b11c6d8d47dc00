using System.Collections.Immutable;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Tracks;

/// <summary>What eligibility for a track is measured on.</summary>
/// <param name="Day">The day of measuring, in the region.</param>
/// <param name="Region">The region's id.</param>
/// <param name="Partner">The requirement facts.</param>
/// <param name="RevenueDays">The days over which revenue was measured (A20, A50), both included.</param>
/// <param name="NetRevenue">The net revenue of those days (R30).</param>
/// <param name="LastPosQuarterComplied">Whether the last judged quarter of POS weeks complied; nothing where none was judged.</param>
public sealed record EligibilityFacts(
    DateOnly Day,
    string Region,
    PartnerFacts Partner,
    DateRange RevenueDays,
    Money NetRevenue,
    bool? LastPosQuarterComplied);

/// <summary>A requirement that a partner does not meet for a track.</summary>
/// <param name="Requirement">Which one.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="Have">What the partner has.</param>
/// <param name="Need">What the track needs.</param>
public sealed record UnmetRequirement(Requirement Requirement, string Rule, string Have, string Need);

/// <summary>Whether a partner may choose a track.</summary>
/// <param name="Track">The track's name.</param>
/// <param name="Eligible">Whether it may: every entry requirement is met, or the track is the lowest and the agreement signed (A21).</param>
/// <param name="Unmet">The requirements that are not met, in the order of the matrix.</param>
public sealed record TrackEligibility(string Track, bool Eligible, ImmutableArray<UnmetRequirement> Unmet);
