namespace PartnerConnect.Silo.Demo;

/// <summary>One line of a POS report, in the terms of the submission policy.</summary>
internal sealed record PosLine(
    string TransactionType,
    string InvoiceNumber,
    int InvoiceLine,
    DateOnly InvoiceDate,
    string PartNumber,
    string Description,
    int Quantity,
    decimal UnitNetPrice,
    decimal UnitMsrp,
    decimal PreSalesIncentiveTotal,
    EndCustomer Customer)
{
    public const string Sale = "Sale";
    public const string Return = "Return";

    /// <summary>What the line adds to net revenue (R30).</summary>
    public decimal Net => (Quantity * UnitNetPrice) - PreSalesIncentiveTotal;
}
