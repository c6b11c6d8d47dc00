using System.Collections.Frozen;
using System.Collections.Immutable;
using PartnerConnect.Programme.Prices;

namespace PartnerConnect.Programme.Pos;

/// <summary>Checks the lines of one report and says of each whether it is valid or why it is refused.</summary>
/// <remarks>
/// Asked twice, it answers the same. The text of a file never makes it throw. Source: programme rules section 4 (L01 to
/// L14), R30.
/// </remarks>
public static class PosReportCheck
{
    /// <summary>
    /// The most units a line may hold in either direction, a bound against slips and not a rule of the programme.
    /// </summary>
    public const int LargestQuantity = 1_000_000;

    /// <summary>
    /// The most a line may be worth before incentives, in minor units of its currency: small enough for the sum of
    /// millions of lines to fit 64 bits, whatever a partner sends.
    /// </summary>
    public const long LargestLineMinorUnits = 1_000_000_000_000;

    /// <summary>The most characters of an invoice number.</summary>
    public const int LongestInvoiceNumber = 35;

    /// <summary>The most characters of one serial number.</summary>
    public const int LongestSerialNumber = 50;

    /// <summary>The most characters of any other text, by column.</summary>
    internal static readonly FrozenDictionary<string, int> LongestTexts = new Dictionary<string, int>
    {
        [PosColumns.InvoiceNumber] = LongestInvoiceNumber,
        [PosColumns.PartnerOrderNumber] = 50,
        [PosColumns.Description] = 300,
        [PosColumns.DealRegistrationId] = 50,
        [PosColumns.DistributorId] = 50,
        [PosColumns.EndCustomerName] = 200,
        [PosColumns.EndCustomerAddress] = 200,
        [PosColumns.EndCustomerCity] = 100,
    }.ToFrozenDictionary();

    /// <summary>Checks the lines in the order of the file.</summary>
    /// <param name="rows">The lines, those that could not be taken apart among them.</param>
    /// <param name="context">What they are held against.</param>
    /// <param name="findProduct">The catalogue: the product with this part number, or nothing.</param>
    /// <returns>
    /// One line or one refusal for each row; a refusal names the first of <see cref="PosRejectReason"/> that holds. A
    /// valid line may be warned of besides.
    /// </returns>
    public static PosCheck Check(
        IReadOnlyList<PosRow> rows, PosContext context, Func<string, CatalogueProduct?> findProduct) =>
        Check(rows, context, findProduct, []);

    /// <summary>Checks lines that take their places among others of the same report.</summary>
    /// <param name="rows">The lines.</param>
    /// <param name="context">What they are held against.</param>
    /// <param name="findProduct">The catalogue: the product with this part number, or nothing.</param>
    /// <param name="standing">The valid lines that stay as they are: none of the others may repeat their invoice lines (L05).</param>
    /// <returns>What became of the lines that were checked, and of them alone.</returns>
    public static PosCheck Check(
        IReadOnlyList<PosRow> rows,
        PosContext context,
        Func<string, CatalogueProduct?> findProduct,
        ImmutableArray<PosLine> standing)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(findProduct);
        var lines = ImmutableArray.CreateBuilder<PosLine>(rows.Count);
        var rejects = ImmutableArray.CreateBuilder<PosReject>();

        // Only an accepted line takes its key: the corrected copy of a refused line further down is not its duplicate.
        var taken = standing.Select(line => line.Key).ToHashSet();
        foreach (var row in rows)
        {
            var reading = new PosLineReading(row, context, findProduct, taken);
            if (reading.FindReject() is { } reject)
            {
                rejects.Add(reject);
                continue;
            }

            var line = reading.ToLine();
            taken.Add(line.Key);
            lines.Add(line);
        }

        var accepted = lines.ToImmutable();
        return new(accepted, rejects.ToImmutable(), PosWarnings.Of(accepted, standing, context, findProduct));
    }
}
