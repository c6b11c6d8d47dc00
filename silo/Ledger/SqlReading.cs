using System.Data.Common;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Reads columns by their names.</summary>
internal static class SqlReading
{
    public static string Text(this DbDataReader row, string column) => row.GetString(row.GetOrdinal(column));

    public static string? FindText(this DbDataReader row, string column) => row.Has(column) ? row.Text(column) : null;

    public static int Int(this DbDataReader row, string column) => row.GetInt32(row.GetOrdinal(column));

    public static long Long(this DbDataReader row, string column) => row.GetInt64(row.GetOrdinal(column));

    public static bool Bool(this DbDataReader row, string column) => row.GetBoolean(row.GetOrdinal(column));

    public static DateOnly Day(this DbDataReader row, string column) =>
        row.GetFieldValue<DateOnly>(row.GetOrdinal(column));

    public static DateOnly? FindDay(this DbDataReader row, string column) => row.Has(column) ? row.Day(column) : null;

    public static DateTimeOffset Moment(this DbDataReader row, string column) =>
        row.GetFieldValue<DateTimeOffset>(row.GetOrdinal(column));

    public static DateTimeOffset? FindMoment(this DbDataReader row, string column) =>
        row.Has(column) ? row.Moment(column) : null;

    public static PosWeek Week(this DbDataReader row) => PosWeek.Parse(row.Text("week"));

    public static Money Money(this DbDataReader row, string minorUnitsColumn) =>
        new(row.Long(minorUnitsColumn), new Currency(row.Text("currency")));

    public static bool Has(this DbDataReader row, string column) => !row.IsDBNull(row.GetOrdinal(column));
}
