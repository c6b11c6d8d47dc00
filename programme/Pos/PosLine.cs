using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Pos;

/// <summary>What makes an invoice line one and the same for its partner, in whichever file it stands (L05).</summary>
/// <param name="InvoiceNumber">The partner's invoice number, compared character by character.</param>
/// <param name="InvoiceLine">The line within the invoice, 1 or more.</param>
public readonly record struct PosLineKey(string InvoiceNumber, int InvoiceLine);

/// <summary>One valid line of sell-out.</summary>
/// <remarks>Source: programme rules section 4; R30, A19.</remarks>
public sealed record PosLine
{
    /// <summary>The physical line of the file, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The partner's invoice number, 1 to 35 characters.</summary>
    public required string InvoiceNumber { get; init; }

    /// <summary>The line within the invoice, 1 or more.</summary>
    public required int InvoiceLine { get; init; }

    /// <summary>The day of the invoice, which decides the quarter of the revenue.</summary>
    public required DateOnly InvoiceDate { get; init; }

    /// <summary>Whether it was sold, came back, was credited or adjusted.</summary>
    public required PosTransactionType Type { get; init; }

    /// <summary>The part number as the catalogue spells it.</summary>
    public required string ManufacturerPartNumber { get; init; }

    /// <summary>Units: positive for a sale, negative for a return or credit, never 0.</summary>
    public required int Quantity { get; init; }

    /// <summary>What one unit was sold for without VAT, 0 or more, at most 4 decimals.</summary>
    public required decimal UnitNetPrice { get; init; }

    /// <summary>
    /// The suggested retail price of one unit: the line's own where it gives one, else the catalogue's.
    /// </summary>
    public required decimal UnitMsrp { get; init; }

    /// <summary>
    /// The net value: quantity times net price, less the pre-sales incentives, rounded half away from zero to the minor
    /// unit.
    /// </summary>
    /// <remarks>
    /// The incentives follow the sign of the quantity: a return gives back what the sale was given, so that a sale and
    /// its return make exactly nothing. Source: R30, A19.
    /// </remarks>
    public required Money Net { get; init; }

    /// <summary>
    /// What was invoiced: quantity times net price, before the pre-sales incentives, rounded half away from zero to the
    /// minor unit.
    /// </summary>
    /// <remarks>
    /// The net price of the invoice is the price after the discounts on it; what follows it, and every other incentive, is
    /// left in. Source: R60, A19.
    /// </remarks>
    public required Money Gross { get; init; }

    /// <summary>Whether the product's category holds services and software and not products (A19).</summary>
    public bool IsService { get; init; }

    /// <summary>The fiscal quarter of the invoice date, whichever week reports the line.</summary>
    public required FiscalQuarter Quarter { get; init; }

    /// <summary>Who bought and uses the product.</summary>
    public required string EndCustomerName { get; init; }

    /// <summary>The end customer's postal code as the partner writes it.</summary>
    public required string EndCustomerPostalCode { get; init; }

    /// <summary>The end customer's country, ISO 3166-1 alpha-2.</summary>
    public required string EndCustomerCountry { get; init; }

    /// <summary>
    /// Whether the invoice is older than the week that reports it, which is allowed for a few weeks and flagged.
    /// </summary>
    public required bool ArrivedLate { get; init; }

    /// <summary>The day of shipment, where the line gives it.</summary>
    public DateOnly? ShipDate { get; init; }

    /// <summary>The partner's order number, where the line gives it.</summary>
    public string? PartnerOrderNumber { get; init; }

    /// <summary>The article number on the box, where the line gives it.</summary>
    public string? Ean { get; init; }

    /// <summary>The partner's description of the product, where the line gives it.</summary>
    public string? Description { get; init; }

    /// <summary>The deal registration the sale belongs to, where there is one.</summary>
    public string? DealRegistrationId { get; init; }

    /// <summary>The serial numbers of the units, separated by semicolons, where the line gives them.</summary>
    public string? SerialNumbers { get; init; }

    /// <summary>The distributor the partner bought from, where the line names one; it counts for nothing (A45).</summary>
    public string? DistributorId { get; init; }

    /// <summary>The end customer's street, where the line gives it.</summary>
    public string? EndCustomerAddress { get; init; }

    /// <summary>The end customer's city, where the line gives it.</summary>
    public string? EndCustomerCity { get; init; }

    /// <summary>The end customer's VAT number as the partner writes it, where the line gives it.</summary>
    public string? EndCustomerVatNumber { get; init; }

    /// <summary>The end customer's segment, spelled as in <see cref="EndCustomerSegments"/>, where the line gives it.</summary>
    public string? EndCustomerSegment { get; init; }

    /// <summary>What makes the line one and the same in whichever file it stands.</summary>
    public PosLineKey Key => new(InvoiceNumber, InvoiceLine);
}
