using System.Globalization;
using PartnerConnect.Gateway.Portal.Parts;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>Says of a run what it is and how far.</summary>
internal static class RunWords
{
    /// <summary>Such as <c>Quarter close of FY25-Q1, Benelux</c>.</summary>
    public static string What(RunProgress run) => $"{Wording.Of(run.Order.Kind)} of {run.Order.Period}, {Wording.Region(run.Order.Region)}";

    /// <summary>Whether it goes well.</summary>
    public static MarkKind Mark(string status) => status switch
    {
        nameof(RunStatus.Completed) => MarkKind.Good,
        nameof(RunStatus.CompletedWithFailures) or nameof(RunStatus.TotalsDiffer) => MarkKind.Bad,
        nameof(RunStatus.Cancelled) => MarkKind.Neutral,
        _ => MarkKind.Waiting,
    };

    /// <summary>How many of how many partners, as far as that is known.</summary>
    public static string Partners(RunProgress run) => run.PartnersInAll is { } all
        ? $"{PortalText.Number(run.Partners)} of {PortalText.Number(all)}"
        : PortalText.Number(run.Partners);

    /// <summary>How fast it goes, where it does.</summary>
    public static string Rate(RunProgress run) => run.PartnersPerSecond is { } rate
        ? string.Create(CultureInfo.InvariantCulture, $"{rate:N0} partners a second")
        : "–";

    /// <summary>How long it still takes at that rate.</summary>
    public static string Left(RunProgress run) => run.SecondsLeft switch
    {
        null => "–",
        < 90 and var seconds => PortalText.Count((int)Math.Ceiling(seconds), "second"),
        { } seconds => PortalText.Count((int)Math.Ceiling(seconds / 60), "minute"),
    };
}
