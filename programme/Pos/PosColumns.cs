using System.Collections.Immutable;

namespace PartnerConnect.Programme.Pos;

/// <summary>The columns of a POS report by their header names.</summary>
/// <remarks>
/// A header names them in any order, trimmed and whatever their case; <see cref="PosHeader"/> reads it.
/// Source: programme rules section 4, where address and city share one row of the table and are two columns.
/// </remarks>
public static class PosColumns
{
    /// <summary>The partner that reports; the submitter itself.</summary>
    public const string ReportingPartnerId = "ReportingPartnerId";

    /// <summary>The ISO week of the report, such as <c>2024-W15</c>; the same on all lines.</summary>
    public const string ReportWeek = "ReportWeek";

    /// <summary>Sale, Return, Credit or Adjustment; in a feed also ZeroSales.</summary>
    public const string TransactionType = "TransactionType";

    /// <summary>The partner's own invoice number, at most 35 characters.</summary>
    public const string InvoiceNumber = "InvoiceNumber";

    /// <summary>The line within the invoice, 1 or more.</summary>
    public const string InvoiceLine = "InvoiceLine";

    /// <summary>The day of the invoice, <c>yyyy-MM-dd</c>.</summary>
    public const string InvoiceDate = "InvoiceDate";

    /// <summary>The day of shipment, <c>yyyy-MM-dd</c>.</summary>
    public const string ShipDate = "ShipDate";

    /// <summary>The partner's order number.</summary>
    public const string PartnerOrderNumber = "PartnerOrderNumber";

    /// <summary>The vendor's part number, which the catalogue knows.</summary>
    public const string ManufacturerPartNumber = "ManufacturerPartNumber";

    /// <summary>The article number on the box.</summary>
    public const string Ean = "Ean";

    /// <summary>The partner's description of the product.</summary>
    public const string Description = "Description";

    /// <summary>Units sold; negative for what came back.</summary>
    public const string Quantity = "Quantity";

    /// <summary>What one unit was sold for, without VAT, at most 4 decimals.</summary>
    public const string UnitNetPrice = "UnitNetPrice";

    /// <summary>The suggested retail price of one unit; the catalogue's where it is left out.</summary>
    public const string UnitMsrp = "UnitMsrp";

    /// <summary>The ISO 4217 code of the line's amounts.</summary>
    public const string Currency = "Currency";

    /// <summary>Incentives given before the sale on the whole line, 0 or more.</summary>
    public const string PreSalesIncentiveTotal = "PreSalesIncentiveTotal";

    /// <summary>The deal registration the sale belongs to.</summary>
    public const string DealRegistrationId = "DealRegistrationId";

    /// <summary>Serial numbers of the units, separated by semicolons.</summary>
    public const string SerialNumbers = "SerialNumbers";

    /// <summary>The distributor the partner bought from.</summary>
    public const string DistributorId = "DistributorId";

    /// <summary>Who bought and uses the product.</summary>
    public const string EndCustomerName = "EndCustomerName";

    /// <summary>The end customer's street.</summary>
    public const string EndCustomerAddress = "EndCustomerAddress";

    /// <summary>The end customer's city; <c>EndCustomerCity</c> is read as well.</summary>
    public const string EndCustomerCity = "City";

    /// <summary>The end customer's postal code, in the format of the country.</summary>
    public const string EndCustomerPostalCode = "EndCustomerPostalCode";

    /// <summary>The end customer's country, ISO 3166-1 alpha-2.</summary>
    public const string EndCustomerCountry = "EndCustomerCountry";

    /// <summary>The end customer's VAT number.</summary>
    public const string EndCustomerVatNumber = "EndCustomerVatNumber";

    /// <summary>Enterprise, SMB, Public, Education or Healthcare.</summary>
    public const string EndCustomerSegment = "EndCustomerSegment";

    /// <summary>The value of <see cref="TransactionType"/> by which a feed declares a week without sales.</summary>
    public const string ZeroSales = "ZeroSales";

    /// <summary>Every column, in the order of the table.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        ReportingPartnerId, ReportWeek, TransactionType, InvoiceNumber, InvoiceLine, InvoiceDate, ShipDate,
        PartnerOrderNumber, ManufacturerPartNumber, Ean, Description, Quantity, UnitNetPrice, UnitMsrp, Currency,
        PreSalesIncentiveTotal, DealRegistrationId, SerialNumbers, DistributorId, EndCustomerName,
        EndCustomerAddress, EndCustomerCity, EndCustomerPostalCode, EndCustomerCountry, EndCustomerVatNumber,
        EndCustomerSegment,
    ];

    /// <summary>The columns that a header must name and that a line must fill, in the order of the table.</summary>
    public static ImmutableArray<string> Mandatory { get; } =
    [
        ReportingPartnerId, ReportWeek, TransactionType, InvoiceNumber, InvoiceLine, InvoiceDate,
        ManufacturerPartNumber, Quantity, UnitNetPrice, Currency, EndCustomerName, EndCustomerPostalCode,
        EndCustomerCountry,
    ];
}
