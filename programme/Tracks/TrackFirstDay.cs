using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Tracks;

/// <summary>Says from which day a track counts that was chosen or assigned in the yearly window.</summary>
/// <remarks>Source: R12, R28, A38.</remarks>
public static class TrackFirstDay
{
    /// <summary>The first day, with the step that tells how it came about.</summary>
    /// <param name="year">The fiscal year of the window.</param>
    /// <param name="settledOn">The day on which the track was settled.</param>
    /// <param name="lastDay">The window's last day, with which every change is complete.</param>
    /// <param name="partner">The requirement facts: no track counts from a day before the agreement.</param>
    /// <param name="guide">The guide of the year.</param>
    public static (DateOnly FirstDay, RuleStep Step) Of(
        FiscalYear year, DateOnly settledOn, DateOnly lastDay, PartnerFacts partner, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(partner);
        ArgumentNullException.ThrowIfNull(guide);
        var effect = guide.Policies.TrackChoice.Effect;
        var day = effect == ChoiceEffect.Retroactive ? guide.Calendar.FirstDay(year) : settledOn;
        if (partner.AgreementSigned is { } signed && signed > day)
            day = signed;
        return (day, new RuleStep(
            "R12", $"A38={effect}", "First day of the track", $"{day:yyyy-MM-dd}", $"{lastDay:yyyy-MM-dd} or earlier", day <= lastDay));
    }
}
