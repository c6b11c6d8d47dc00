using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Gateway.Spooling;
using PartnerConnect.Gateway.Xlsx;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Single lines of a week's report, corrected or withdrawn.</summary>
internal static class PosAmendmentApi
{
    public static void MapPosAmendments(this WebApplication app) =>
        app.MapPatch("/v1/partners/{partnerId}/pos/{week}", AmendAsync).RequireAuthorization(Policies.SubmitPos)
            .Accepts<PosAmendmentBody>("application/json", "text/csv", TableFile.WorkbookType)
            .WithMetadata(new RequestSizeLimitAttribute(RequestLimits.File))
            .WithTags("Point of sale")
            .WithSummary("Corrects or withdraws single lines of the version that counts, which makes the next version.")
            .WithDescription(
                "As JSON, or as a file with the column Line, the columns that are corrected and perhaps Withdraw; a file needs ?version=.");

    private static async Task<Results<Ok<PosReport>, ProblemHttpResult>> AmendAsync(
        string partnerId,
        string week,
        string? version,
        HttpRequest request,
        ClaimsPrincipal user,
        IClusterClient cluster,
        SpoolSpace space,
        IOptions<JsonOptions> json,
        CancellationToken cancellation)
    {
        if (!PosWeek.TryParse(week, null, out var named))
            return Problem.Invalid("week", "The week is an ISO week of the years 2000 to 2099, such as 2024-W15.");
        var partner = cluster.GetGrain<IPartnerPos>(GrainKeys.Partner(partnerId));
        try
        {
            var (amendment, refusal) = request.HasJsonContentType()
                ? await ReadBodyAsync(request, named, json.Value.SerializerOptions, cancellation)
                : await ReadFileAsync(request, named, version, space, cancellation);
            if (amendment is null)
                return refusal!;
            if (FindFault(amendment) is { } fault)
                return fault;
            var by = amendment with { By = user.ActsAs() };
            return PosAnswers.Told(await Retries.AskAsync(() => partner.Amend(by), cancellation));
        }
        catch (UnreadableFileException fault)
        {
            return Files.Unreadable(fault);
        }
    }

    private static async Task<(PosAmendment? Amendment, ProblemHttpResult? Refusal)> ReadBodyAsync(
        HttpRequest request, PosWeek week, JsonSerializerOptions options, CancellationToken cancellation)
    {
        try
        {
            if (await request.ReadFromJsonAsync<PosAmendmentBody>(options, cancellation) is not { } body)
                return (null, UnreadableBody.Missing());
            return body.TryRead(out var lines, out var malformed)
                ? (new PosAmendment(week, body.Version, lines), null)
                : (null, malformed);
        }
        catch (JsonException fault)
        {
            return (null, UnreadableBody.Of(fault, typeof(PosAmendmentBody), options));
        }
    }

    private static async Task<(PosAmendment? Amendment, ProblemHttpResult? Refusal)> ReadFileAsync(
        HttpRequest request, PosWeek week, string? version, SpoolSpace space, CancellationToken cancellation)
    {
        if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var corrected))
            return (null, Problem.Invalid("version", "A file says whose lines it corrects: ?version= with the version that counts, such as 1."));
        var isWorkbook = request.ContentType?.StartsWith(TableFile.WorkbookType, StringComparison.OrdinalIgnoreCase) == true;
        using var records = await TableFile.OpenAsync(request.Body, isWorkbook, space, WorkbookLimits.OfReport, cancellation);
        var (lines, refusal) = await PosAmendmentFile.ReadAsync(records, cancellation);
        return refusal is null ? (new PosAmendment(week, corrected, lines), null) : (null, refusal);
    }

    private static ProblemHttpResult? FindFault(PosAmendment amendment)
    {
        if (amendment.Version < 1)
            return Problem.Invalid("version", "The version is that whose lines are corrected, 1 or more.");
        if (amendment.Lines.IsEmpty)
            return Problem.Invalid("lines", "Name at least one line.");
        if (amendment.Lines.Length > PosFile.MostLinesOfReport)
            return Problem.OfStatus(413, PosFile.TooLong);
        var twice = amendment.Lines.GroupBy(line => line.Line).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? null
            : Problem.Invalid("lines", string.Create(CultureInfo.InvariantCulture, $"Line {twice.Key} is named twice; correct each line once."));
    }
}
