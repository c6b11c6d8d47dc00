using Microsoft.AspNetCore.Mvc;

namespace PartnerConnect.Gateway.Csv;

/// <summary>Says of a call that it takes a file.</summary>
internal static class CsvCalls
{
    public static RouteHandlerBuilder TakesCsv(this RouteHandlerBuilder call, int limit) =>
        call.Accepts<Stream>("text/csv").WithMetadata(new RequestSizeLimitAttribute(limit));
}
