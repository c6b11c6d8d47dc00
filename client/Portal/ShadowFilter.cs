using PartnerConnect.Gateway.Paging;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Portal;

/// <summary>Which shadow run is shown, and which of its partners.</summary>
/// <param name="Version">The guide version that is tried.</param>
/// <param name="Year">The fiscal year that is played again.</param>
/// <param name="Outcome">Only partners of this outcome, or <see cref="Everybody"/>; nothing for all whom the version touches.</param>
/// <param name="Region">Only this region's, where given.</param>
/// <param name="After">Only partners after this id, where given.</param>
/// <param name="Follow">Whether the page loads itself again while the run goes on.</param>
public sealed record ShadowFilter(string Version, FiscalYear Year, string? Outcome, string? Region, string? After, bool Follow)
{
    /// <summary>The choice that shows also those who stay the same.</summary>
    public const string Everybody = "all";

    /// <summary>A whole run.</summary>
    public static ShadowFilter Of(string version, FiscalYear year) => new(version, year, null, null, null, Follow: false);

    /// <summary>Where the run's form and its list are.</summary>
    public string Path => $"/portal/guides/{Version}/shadow-run";

    /// <summary>The address of the run with this filter.</summary>
    public string Address => ListAddress.Of(
        Path, ("fiscalYear", Year.ToString()), ("outcome", Outcome), ("region", Region),
        ("cursor", After is null ? null : Cursor.Write(After)), ("follow", Follow ? "1" : null));

    /// <summary>The address of one partner's years.</summary>
    public string PartnerAddress(string partnerId) => ListAddress.Of($"{Path}/partners/{partnerId}", ("fiscalYear", Year.ToString()));
}
