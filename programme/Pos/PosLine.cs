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

    /// <summary>What makes the line one and the same in whichever file it stands.</summary>
    public PosLineKey Key => new(InvoiceNumber, InvoiceLine);
}
