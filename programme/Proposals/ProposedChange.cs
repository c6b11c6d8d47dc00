using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Proposals;

/// <summary>What is proposed.</summary>
public enum ProposalKind
{
    /// <summary>A lower track, as R24 to R26 allow (A5).</summary>
    Downgrade = 1,

    /// <summary>A higher track in mid-year, which the partner asks for (A40).</summary>
    Upgrade = 2,

    /// <summary>The suspension of incentives in the lowest track, as R24 to R27 allow (A5); it leads to the track held.</summary>
    Suspension = 3,
}

/// <summary>A change that is proposed, or agreed and not yet in effect.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">The track held when it was proposed.</param>
/// <param name="To">The track it leads to.</param>
/// <param name="Rule">The rule that allows it.</param>
/// <param name="Quarter">The quarter that led to it, or in which it was asked for.</param>
/// <remarks>Source: R8, R15, R17, R24 to R27, A5, A7, A40.</remarks>
public sealed record ProposedChange(ProposalKind Kind, string From, string To, string Rule, FiscalQuarter Quarter)
{
    /// <summary>Whether it has lost its object: the partner is no longer in the track it was made for; a downgrade leads nowhere or
    /// gives way to the track that is settled for a later year; a higher track was asked for in a year that is over.</summary>
    /// <param name="held">The track held, or nothing.</param>
    /// <param name="settledFor">The fiscal year for which it is settled, if it is.</param>
    /// <param name="day">The day, in the region.</param>
    /// <param name="guide">The guide in force.</param>
    public bool IsMoot(string? held, FiscalYear? settledFor, DateOnly day, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return held != From || Kind switch
        {
            ProposalKind.Upgrade => Quarter.Year < guide.Calendar.YearOf(day),
            ProposalKind.Suspension => false,
            _ => guide.Rank(held) <= guide.Rank(To) || Downgrade.GivesWay(Rule, Quarter, settledFor, guide),
        };
    }

    /// <summary>Whether an agreed downgrade or suspension still changes anything on its day.</summary>
    public bool Applies(string? held, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return held is not null && (Kind == ProposalKind.Suspension ? held == To : guide.Rank(held) > guide.Rank(To));
    }

    /// <summary>Whether a new reason adds nothing to what is agreed or asked already: one question at a time, unless the new reason
    /// takes effect sooner.</summary>
    /// <param name="effectiveOn">The first day of what the new reason allows.</param>
    /// <param name="waiting">The first days of what is agreed, and of what a person has been asked about.</param>
    public static bool WaitsAlready(DateOnly effectiveOn, IEnumerable<DateOnly> waiting)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        return waiting.Any(day => day <= effectiveOn);
    }
}
