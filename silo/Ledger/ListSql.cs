using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace PartnerConnect.Silo.Ledger;

/// <summary>A statement over a list of any length that travels as one parameter of JSON, <c>@list</c>.</summary>
/// <param name="text">The statement; {0} takes the rows of the list.</param>
/// <param name="postgreSql">The rows as PostgreSQL reads them.</param>
/// <param name="sqlite">The rows as SQLite reads them.</param>
internal sealed class ListSql(string text, string postgreSql, string sqlite)
{
    private readonly string ofPostgreSql = string.Format(CultureInfo.InvariantCulture, text, postgreSql);
    private readonly string ofSqlite = string.Format(CultureInfo.InvariantCulture, text, sqlite);

    /// <summary>A statement over rows of one column of text, <c>value</c>.</summary>
    public static ListSql OfTexts(string text) =>
        new(text, "json_array_elements_text(@list) AS listed (value)", "json_each(@list) AS listed");

    /// <summary>A statement over rows of <c>invoice_number</c> and <c>invoice_line</c>.</summary>
    public static ListSql OfLineKeys(string text) => new(
        text,
        """json_to_recordset(@list) AS listed ("InvoiceNumber" text, "InvoiceLine" integer)""",
        """(SELECT value ->> 'InvoiceNumber' AS "InvoiceNumber", value ->> 'InvoiceLine' AS "InvoiceLine" FROM json_each(@list)) AS listed""");

    /// <summary>The list as a parameter.</summary>
    public static (string Name, object? Value) List<T>(IEnumerable<T> values) =>
        ("@list", new JsonText(JsonSerializer.Serialize(values)));

    /// <summary>The statement in the words of a connection's database.</summary>
    public string For(DbConnection connection) => connection is NpgsqlConnection ? ofPostgreSql : ofSqlite;
}
