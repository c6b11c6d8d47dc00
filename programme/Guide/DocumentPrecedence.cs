using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>Says which document prevails where several speak of the same thing and differ.</summary>
/// <remarks>Source: R76, A48.</remarks>
public static class DocumentPrecedence
{
    /// <summary>The strongest of the documents that speak of a thing.</summary>
    /// <param name="speaking">The documents that do; at least one.</param>
    /// <param name="guide">The guide in force, which says in which order they bind.</param>
    /// <exception cref="ArgumentException">No document speaks of it.</exception>
    public static GoverningDocument Prevailing(ImmutableArray<GoverningDocument> speaking, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return speaking.IsEmpty
            ? throw new ArgumentException("At least one document speaks of the thing.", nameof(speaking))
            : guide.Policies.DocumentOrder.First(document => speaking.Contains(document));
    }
}
