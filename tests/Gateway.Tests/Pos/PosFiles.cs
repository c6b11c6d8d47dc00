using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Pos;

/// <summary>Writes point-of-sale files.</summary>
internal static class PosFiles
{
    /// <summary>A week that is over and open at the time the host stands at.</summary>
    public const string Week = "2023-W39";

    public const string Header =
        "ReportingPartnerId,ReportWeek,TransactionType,InvoiceNumber,InvoiceLine,InvoiceDate,ManufacturerPartNumber,"
        + "Quantity,UnitNetPrice,Currency,EndCustomerName,EndCustomerPostalCode,EndCustomerCountry\n";

    public static string Sale(
        string partnerId,
        int line = 1,
        string week = Week,
        string date = "2023-09-26",
        string part = GatewayHost.Product,
        string quantity = "2",
        string price = "50.00",
        string customer = "School",
        string type = "Sale") =>
        $"{partnerId},{week},{type},I-{week},{line},{date},{part},{quantity},{price},EUR,{customer},3511 AB,NL\n";

    public static string ZeroSales(string partnerId, string week = Week) => $"{partnerId},{week},ZeroSales,,,,,,,,,,\n";
}
