using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.Programme.Decisions;

namespace PartnerConnect.Programme.Guide;

/// <summary>Why a notice is not recorded; the order of the list is the order of precedence.</summary>
public enum GuideNoticeRefusal
{
    /// <summary>The version is published: what partners had to be told before is settled (R6).</summary>
    AlreadyPublished = 1,

    /// <summary>The notice would be sent only later (R4).</summary>
    SentInTheFuture = 2,

    /// <summary>The draft did not say so yet when the notice was sent (R4).</summary>
    SentBeforeTheDraft = 3,
}

/// <summary>What a notice is recorded on.</summary>
/// <param name="Version">The version's name.</param>
/// <param name="PublishedAt">When it was published; nothing for a draft.</param>
/// <param name="DraftedAt">Since when the draft says what it says, words aside.</param>
/// <param name="SentAt">When the notice was sent.</param>
/// <param name="Now">The present instant.</param>
public sealed record GuideNoticeFacts(
    string Version, DateTimeOffset? PublishedAt, DateTimeOffset DraftedAt, DateTimeOffset SentAt, DateTimeOffset Now);

/// <summary>What becomes of a notice.</summary>
/// <param name="Refusal">Why it is not recorded; nothing where it is.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record GuideNoticeOutcome(GuideNoticeRefusal? Refusal, string Rule);

/// <summary>Records that partners were told of a draft.</summary>
/// <remarks>Source: R4, R6.</remarks>
public static class GuideNoticeRecord
{
    /// <summary>Records the notice or refuses it; where several refusals apply, the first in <see cref="GuideNoticeRefusal"/>.</summary>
    public static Conclusion<GuideNoticeOutcome> Decide(GuideNoticeFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();

        var isDraft = facts.PublishedAt is null;
        steps.Add(new("R6", null, $"Version {facts.Version}", isDraft ? "draft" : "published", "draft", isDraft));
        if (!isDraft)
            return Refuse(GuideNoticeRefusal.AlreadyPublished, "R6");

        var isPast = facts.SentAt <= facts.Now;
        steps.Add(new("R4", null, "Notice sent", Text(facts.SentAt), $"by {Text(facts.Now)}", isPast));
        if (!isPast)
            return Refuse(GuideNoticeRefusal.SentInTheFuture, "R4");

        var isOfTheDraft = facts.SentAt >= facts.DraftedAt;
        steps.Add(new("R4", null, "Notice sent", Text(facts.SentAt), $"from {Text(facts.DraftedAt)} on", isOfTheDraft));
        return isOfTheDraft
            ? new(new(null, "R4"), steps.ToImmutable())
            : Refuse(GuideNoticeRefusal.SentBeforeTheDraft, "R4");

        Conclusion<GuideNoticeOutcome> Refuse(GuideNoticeRefusal refusal, string rule) =>
            new(new(refusal, rule), steps.ToImmutable());
    }

    private static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
