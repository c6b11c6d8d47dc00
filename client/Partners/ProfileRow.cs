using System.Globalization;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Partners;

/// <summary>Reads a line of the partner import.</summary>
internal static class ProfileRow
{
    public static readonly string[] Mandatory = ["PartnerId", "Name", "Type", "Region", "Country", "City"];

    public static readonly string[] Optional =
        ["AgreementSigned", "OrientationCompleted", "SalesCertified", "TechnicalCertified", "BrandAligned"];

    /// <summary>The profile of a line, or what is wrong with the line.</summary>
    public static (PartnerProfile? Profile, ImportReject? Reject) Read(CsvRow row)
    {
        if (row.Fault is not null)
            return (null, new ImportReject(row.Line, "L00", FieldAt(row), row.Fault));

        if (!TryDay(row.Text("AgreementSigned"), out var agreement))
            return Unreadable(row, "AgreementSigned", "A date is written 2024-04-01, or left out.");
        if (!TryDay(row.Text("OrientationCompleted"), out var orientation))
            return Unreadable(row, "OrientationCompleted", "A date is written 2024-04-01, or left out.");
        if (!TryCount(row.Text("SalesCertified"), out var sales))
            return Unreadable(row, "SalesCertified", "A count is a whole number, or left out.");
        if (!TryCount(row.Text("TechnicalCertified"), out var technical))
            return Unreadable(row, "TechnicalCertified", "A count is a whole number, or left out.");
        if (!TryTruth(row.Text("BrandAligned"), out var aligned))
            return Unreadable(row, "BrandAligned", "This is true or false, or left out.");

        var profile = new PartnerProfileBody(
            row.Text("Name"), row.Text("Type"), row.Text("Region"), row.Text("Country"), row.Text("City"),
            agreement, orientation, sales, technical, aligned).For(row.Text("PartnerId"));
        return ProfileCheck.Find(profile) is { } fault
            ? (null, new ImportReject(row.Line, fault.IsUnknown ? "P03" : "P02", fault.Field, fault.Message))
            : (profile, null);
    }

    private static string FieldAt(CsvRow row) =>
        row.Positions.FirstOrDefault(position => position.Value == (row.Record.Fault?.Field ?? -1)).Key ?? "";

    private static (PartnerProfile?, ImportReject?) Unreadable(CsvRow row, string field, string message) =>
        (null, new ImportReject(row.Line, "P02", field, message));

    private static bool TryDay(string text, out DateOnly? day)
    {
        var isRead = DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isRead ? read : null;
        return isRead || text.Length == 0;
    }

    private static bool TryCount(string text, out int count)
    {
        count = 0;
        return text.Length == 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }

    private static bool TryTruth(string text, out bool truth)
    {
        truth = false;
        return text.Length == 0 || bool.TryParse(text, out truth);
    }
}
