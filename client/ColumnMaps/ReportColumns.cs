using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.ColumnMaps;

/// <summary>The columns of a report by what people call them.</summary>
internal static class ReportColumns
{
    /// <summary>The column of this name, whatever its case and the blanks around it; nothing where there is none.</summary>
    public static string? Find(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Equals(nameof(PosColumns.EndCustomerCity), StringComparison.OrdinalIgnoreCase)
            ? PosColumns.EndCustomerCity
            : PosColumns.All.FirstOrDefault(column => column.Equals(trimmed, StringComparison.OrdinalIgnoreCase));
    }
}
