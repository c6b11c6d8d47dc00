using System.Globalization;
using PartnerConnect.Gateway.Portal.Text;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Portal;

/// <summary>A past day that was asked for.</summary>
/// <param name="Standing">The standing at its end, as it was known then; nothing where none is told.</param>
/// <param name="Day">The day, where one was named.</param>
/// <param name="Fault">Why there is none; nothing where there is one.</param>
public sealed record PastDay(Standing? Standing, DateOnly? Day, string? Fault)
{
    /// <summary>Asks a partner for a day; nothing where no day is named.</summary>
    internal static async Task<PastDay?> OfAsync(IPartnerStanding partner, string? asOf)
    {
        if (string.IsNullOrEmpty(asOf))
            return null;
        if (!DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new(null, null, "This is no day of the calendar. A day is written as 2024-06-30.");

        return await partner.StandingOn(day) switch
        {
            { Standing: { } standing } => new(standing, day, null),
            { Refusal: "NotOverYet" } => new(null, day, $"{PortalText.Of(day)} is not over yet."),
            { } none => new(null, day, $"Nothing is recorded of {PortalText.Of(day)}. The partner was taken in on {PortalText.Of(none.FirstDay)}."),
            null => null,
        };
    }
}
