using System.Security.Claims;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>What became of a week's report, as callers read it.</summary>
internal sealed record PosReport(
    string PartnerId,
    PosWeek Week,
    int Version,
    string Status,
    string? Code,
    bool ZeroSales,
    bool Attested,
    int LinesAccepted,
    int LinesRejected,
    IReadOnlyList<PosRejectView> Rejects,
    IReadOnlyList<PosWarningView> Warnings,
    Money NetRevenue,
    DateTimeOffset? ReceivedAt)
{
    public static PosReport Of(PosReportAnswer answer) => new(
        answer.PartnerId, answer.Week, answer.Version, answer.Status, answer.Code, answer.ZeroSales, answer.Attested,
        answer.LinesAccepted, answer.LinesRejected, answer.Rejects, answer.Warnings, answer.NetRevenue, answer.ReceivedAt);

    /// <summary>The report as this caller may read it.</summary>
    public PosReport For(ClaimsPrincipal user) => this with
    {
        Rejects = [.. Rejects.Select(reject => reject.For(user))],
        Warnings = [.. Warnings.Select(warning => warning.For(user))],
    };
}
