using Microsoft.AspNetCore.Mvc;
using PartnerConnect.Gateway.Xlsx;

namespace PartnerConnect.Gateway.Csv;

/// <summary>Says of a call that it takes a file.</summary>
internal static class CsvCalls
{
    public static RouteHandlerBuilder TakesCsv(this RouteHandlerBuilder call, int limit) =>
        call.Accepts<Stream>("text/csv").WithMetadata(new RequestSizeLimitAttribute(limit));

    /// <summary>A file of records as CSV or as a workbook.</summary>
    public static RouteHandlerBuilder TakesTable(this RouteHandlerBuilder call, int limit) =>
        call.Accepts<Stream>("text/csv", TableFile.WorkbookType).WithMetadata(new RequestSizeLimitAttribute(limit));
}
