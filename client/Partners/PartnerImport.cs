using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Partners;

/// <summary>Takes in a file of partners; what cannot be read is told line by line.</summary>
internal static class PartnerImport
{
    public static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, IClusterClient cluster, CancellationToken cancellation)
    {
        var profiles = new Dictionary<string, (PartnerProfile Profile, int Line)>(StringComparer.Ordinal);
        var rejects = new List<ImportReject>();
        Predicate<string> hasColumn;
        try
        {
            var (table, fault) = await CsvTable.OpenAsync(
                request.Body, ProfileRow.Mandatory, ProfileRow.Optional, cancellation);
            if (table is null)
                return Files.Returned("P01", fault!.Line, fault.Field, fault.Message);
            hasColumn = table.Has;
            while (await table.ReadAsync(cancellation) is { } row)
                Sort(row, profiles, rejects);
        }
        catch (NotUtf8Exception fault)
        {
            return Files.Unreadable(fault);
        }

        var whole = await PresentFacts.KeepAsync(
            cluster, [.. profiles.Values.Select(entry => entry.Profile)], hasColumn, cancellation);
        var answers = await Enrolment.EnrolAsync(cluster, whole, cancellation);
        rejects.AddRange(answers.Where(answer => answer.Refusal is not null)
            .Select(answer => Reject(answer, profiles[answer.PartnerId].Line)));
        return TypedResults.Ok(new ImportAnswer(
            answers.Count(answer => answer.Refusal is null), [.. rejects.OrderBy(reject => reject.Line)]));
    }

    private static void Sort(
        CsvRow row, Dictionary<string, (PartnerProfile Profile, int Line)> profiles, List<ImportReject> rejects)
    {
        var (profile, reject) = ProfileRow.Read(row);
        if (profile is not null && !profiles.TryAdd(profile.PartnerId, (profile, row.Line)))
        {
            reject = new ImportReject(row.Line, "P04", "PartnerId",
                $"The partner stands in line {profiles[profile.PartnerId].Line} already; name it once.");
        }

        if (reject is not null)
            rejects.Add(reject);
    }

    private static ImportReject Reject(EnrolAnswer answer, int line) => answer.Refusal switch
    {
        EnrolRefusals.RegionIsFixed => new ImportReject(line, "P05", "Region", answer.Message ?? ""),
        EnrolRefusals.UnknownType => new ImportReject(line, "P03", "Type", answer.Message ?? ""),
        _ => new ImportReject(line, "P03", "Region", answer.Message ?? ""),
    };
}
