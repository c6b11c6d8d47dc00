using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Lets the ledger write down files that are returned before it sees their lines.</summary>
internal static class PosReturns
{
    /// <summary>Writes down why a file is returned, and answers that.</summary>
    public static async Task<ProblemHttpResult> RecordAsync(
        IPartnerPos partner, PosWeek week, ProblemHttpResult refusal, string by, CancellationToken cancellation)
    {
        var said = refusal.ProblemDetails;
        var file = new PosReturnedFile(week, Text("code"), Text("field"), said.Detail ?? said.Title ?? "", by);
        await Retries.AskAsync(
            async () =>
            {
                await partner.Return(file);
                return true;
            },
            cancellation);
        return refusal;

        string Text(string name) => said.Extensions.TryGetValue(name, out var value) ? value as string ?? "" : "";
    }
}
