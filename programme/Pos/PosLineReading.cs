using PartnerConnect.Programme.Prices;
using static PartnerConnect.Programme.Pos.PosRejectReason;

namespace PartnerConnect.Programme.Pos;

/// <summary>One row while it is being read: each check either refuses it or keeps the value it has read.</summary>
internal sealed partial class PosLineReading(
    PosRow row, PosContext context, Func<string, CatalogueProduct?> findProduct, IReadOnlySet<PosLineKey> taken)
{
    private PosTransactionType type;
    private PosLineKey key;
    private CatalogueProduct product = null!;
    private int quantity;
    private DateOnly invoiceDate;
    private Currency currency;
    private decimal unitNetPrice;
    private decimal unitMsrp;
    private decimal netAmount;
    private decimal grossAmount;
    private DateOnly? shipDate;
    private string? segment;
    private string[] serials = [];

    /// <summary>The first check that refuses the row, in the order of <see cref="PosRejectReason"/>.</summary>
    public PosReject? FindReject() =>
        CheckShape()
        ?? CheckMandatoryFields()
        ?? CheckPart()
        ?? CheckQuantity()
        ?? CheckDates()
        ?? CheckDuplicate()
        ?? CheckCurrency()
        ?? CheckAmounts()
        ?? CheckEndCustomer()
        ?? CheckPlace()
        ?? CheckDeal()
        ?? CheckNotForResale()
        ?? CheckEan();

    /// <summary>The line, once <see cref="FindReject"/> has found nothing.</summary>
    public PosLine ToLine() => new()
    {
        Line = row.Line,
        InvoiceNumber = key.InvoiceNumber,
        InvoiceLine = key.InvoiceLine,
        InvoiceDate = invoiceDate,
        Type = type,
        ManufacturerPartNumber = product.ManufacturerPartNumber,
        Quantity = quantity,
        UnitNetPrice = unitNetPrice,
        UnitMsrp = unitMsrp,
        Net = Money.RoundedHalfAwayFromZero(netAmount, currency),
        Gross = Money.RoundedHalfAwayFromZero(grossAmount, currency),
        IsService = context.Categories.Find(product.Category)?.Services == true,
        Quarter = context.Calendar.QuarterOf(invoiceDate),
        EndCustomerName = row.Text(PosColumns.EndCustomerName),
        EndCustomerPostalCode = row.Text(PosColumns.EndCustomerPostalCode),
        EndCustomerCountry = row.Text(PosColumns.EndCustomerCountry),
        ArrivedLate = invoiceDate < context.Week.FirstDay,
        ShipDate = shipDate,
        PartnerOrderNumber = FindText(PosColumns.PartnerOrderNumber),
        Ean = FindText(PosColumns.Ean),
        Description = FindText(PosColumns.Description),
        DealRegistrationId = FindText(PosColumns.DealRegistrationId),
        SerialNumbers = serials.Length == 0 ? null : string.Join(';', serials),
        DistributorId = FindText(PosColumns.DistributorId),
        EndCustomerAddress = FindText(PosColumns.EndCustomerAddress),
        EndCustomerCity = FindText(PosColumns.EndCustomerCity),
        EndCustomerVatNumber = FindText(PosColumns.EndCustomerVatNumber),
        EndCustomerSegment = segment,
    };

    private string? FindText(string column) => row.Text(column) is { Length: > 0 } text ? text : null;

    private PosReject? CheckShape()
    {
        if (row.Malformed is { } reason)
            return new(row.Line, Malformed.Code(), row.MalformedField, "", $"{reason}; correct the line.");

        var unprintable = row.Columns.FirstOrDefault(column => ShownText.HoldsControlCharacter(row.Text(column)));
        return unprintable is null
            ? null
            : Refuse(Malformed, unprintable, "holds control characters; take them out");
    }

    private PosReject Refuse(PosRejectReason reason, string field, string whatIsWrong)
    {
        var shown = ShownText.Of(row.Text(field));
        var subject = shown.Length == 0 ? field : $"{field} '{shown}'";
        return new(row.Line, reason.Code(), field, shown, $"{subject} {whatIsWrong}.");
    }
}
