using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace PartnerConnect.Peer;

/// <summary>The insertion of one line, prepared once for a whole feed.</summary>
internal sealed class LineInsert : IAsyncDisposable
{
    private const string Sql = """
        INSERT INTO pos_line
            (partner_id, week, version, line_no, invoice_number, invoice_line, invoice_date, invoice_month, transaction_type,
             part_number, quantity, unit_net_price, unit_msrp, net_minor_units, currency, end_customer_name,
             end_customer_postal_code, end_customer_country, arrived_late, counts, gross_minor_units, is_service, description,
             end_customer_address, end_customer_city)
        VALUES ($1, $2, 1, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11, $12, $13, $14, $15, $16, FALSE, TRUE, $12, FALSE, $17, $18, $19)
        ON CONFLICT DO NOTHING
        """;

    private static readonly NpgsqlDbType[] Types =
    [
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Date,
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Numeric, NpgsqlDbType.Numeric, NpgsqlDbType.Bigint,
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text,
        NpgsqlDbType.Text,
    ];

    private readonly NpgsqlCommand command;

    private LineInsert(NpgsqlCommand command) => this.command = command;

    public static LineInsert Prepare(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(Sql, connection);
        foreach (var type in Types)
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        return new LineInsert(command);
    }

    public Task PrepareAsync() => command.PrepareAsync();

    /// <summary>Inserts a line.</summary>
    /// <returns>1, or 0 where its key is there already.</returns>
    public Task<int> ExecuteAsync(SoldLine line)
    {
        object[] values =
        [
            line.PartnerId, line.Week, line.Line, line.InvoiceNumber, line.InvoiceLine, line.InvoiceDate,
            line.InvoiceDate.ToString("yyyy-MM", CultureInfo.InvariantCulture), line.PartNumber, line.Quantity, line.Price, line.Msrp,
            (long)(line.Quantity * line.Price * 100), line.Currency, line.Customer, line.PostalCode, line.Country, line.Description,
            line.Address, line.City,
        ];
        for (var place = 0; place < values.Length; place++)
            command.Parameters[place].Value = values[place];
        return command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();
}
