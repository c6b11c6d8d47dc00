using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.GrainInterfaces.Pos;

/// <summary>Which lines of a partner are asked for.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="FirstDay">The first invoice day.</param>
/// <param name="LastDay">The last invoice day, itself included.</param>
/// <param name="Week">Only what this week's report holds, where given.</param>
/// <param name="After">The last line that was seen, where given.</param>
[GenerateSerializer, Alias("pos-line-query"), Immutable]
public sealed record PosLineQuery(
    [property: Id(0)] string PartnerId,
    [property: Id(1)] DateOnly FirstDay,
    [property: Id(2)] DateOnly LastDay,
    [property: Id(3)] PosWeek? Week = null,
    [property: Id(4)] PosLinePlace? After = null);

/// <summary>Where a line stands among its partner's.</summary>
/// <param name="Week">The week that reports it.</param>
/// <param name="Line">Its line in the file, from 1.</param>
[GenerateSerializer, Alias("pos-line-place"), Immutable]
public sealed record PosLinePlace([property: Id(0)] PosWeek Week, [property: Id(1)] int Line);

/// <summary>A line of sell-out that counts, as the partner and the vendor both read it.</summary>
[GenerateSerializer, Alias("pos-line-view"), Immutable]
public sealed record PosLineView
{
    /// <summary>The week that reports it.</summary>
    [Id(0)] public required PosWeek Week { get; init; }

    /// <summary>The version of the week's report.</summary>
    [Id(1)] public required int Version { get; init; }

    /// <summary>Its line in the file, from 1.</summary>
    [Id(2)] public required int Line { get; init; }

    /// <summary>The partner's invoice number.</summary>
    [Id(3)] public required string InvoiceNumber { get; init; }

    /// <summary>The line within the invoice.</summary>
    [Id(4)] public required int InvoiceLine { get; init; }

    /// <summary>The day of the invoice, which decides the quarter.</summary>
    [Id(5)] public required DateOnly InvoiceDate { get; init; }

    /// <summary>Sold, returned, credited or adjusted.</summary>
    [Id(6)] public required PosTransactionType Type { get; init; }

    /// <summary>The vendor's part number.</summary>
    [Id(7)] public required string ManufacturerPartNumber { get; init; }

    /// <summary>Units; negative for what came back.</summary>
    [Id(8)] public required int Quantity { get; init; }

    /// <summary>What one unit was sold for, without VAT.</summary>
    [Id(9)] public required decimal UnitNetPrice { get; init; }

    /// <summary>The suggested retail price of one unit.</summary>
    [Id(10)] public required decimal UnitMsrp { get; init; }

    /// <summary>The net value (R30).</summary>
    [Id(11)] public required Money Net { get; init; }

    /// <summary>Who bought and uses the product.</summary>
    [Id(12)] public required string EndCustomerName { get; init; }

    /// <summary>The end customer's postal code.</summary>
    [Id(13)] public required string EndCustomerPostalCode { get; init; }

    /// <summary>The end customer's country.</summary>
    [Id(14)] public required string EndCustomerCountry { get; init; }

    /// <summary>Whether the invoice is older than the week that reports it.</summary>
    [Id(15)] public required bool ArrivedLate { get; init; }

    /// <summary>What corrections add to the net value, or take where negative; nothing where the line was never corrected.</summary>
    [Id(16)] public Money? Corrected { get; init; }
}
