using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PosHeaderTests
{
    [Fact]
    public void Reads_columns_in_any_order_whatever_their_case()
    {
        var header = PosSamples.ReadHeader(
            [.. PosColumns.Mandatory.Reverse().Select(name => $" {name.ToUpperInvariant()} ")]);
        var row = new PosRow(2, header, [.. header.Columns.Select(column => $" {column}! ")]);

        Assert.All(PosColumns.Mandatory, column => Assert.Equal($"{column}!", row.Text(column)));
        Assert.Equal("", row.Text(PosColumns.Ean));
        Assert.Equal(-1, header.PositionOf(PosColumns.Ean));
    }

    [Fact]
    public void Knows_the_columns_of_the_table_and_the_mandatory_ones()
    {
        Assert.Equal(26, PosColumns.All.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(13, PosColumns.Mandatory.Length);
        Assert.Equal(PosColumns.Mandatory, PosColumns.All.Where(column => PosColumns.Mandatory.Contains(column)));
    }

    [Theory]
    [InlineData("City")]
    [InlineData("EndCustomerCity")]
    public void Reads_the_city_by_either_name(string name)
    {
        var header = PosSamples.ReadHeader([.. PosColumns.Mandatory, name]);

        Assert.Equal(PosColumns.Mandatory.Length, header.PositionOf(PosColumns.EndCustomerCity));
    }

    [Theory]
    [InlineData("Ean;Contact", "Contact")]
    [InlineData("Ean;", "")]
    [InlineData("Ean;ean", "Ean")]
    [InlineData("City;EndCustomerCity", "City")]
    public void Refuses_an_unknown_or_repeated_column(string added, string field)
    {
        string[] names = [.. PosColumns.Mandatory, .. added.Split(';')];

        Assert.False(PosHeader.TryRead(names, out var header, out var refusal));
        Assert.Null(header);
        Assert.Equal(("F01", field), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void Refuses_a_header_that_lacks_a_mandatory_column_and_names_all_that_are_missing()
    {
        Assert.False(PosHeader.TryRead([.. PosColumns.Mandatory.Skip(2)], out _, out var refusal));

        Assert.Equal(("F01", "ReportingPartnerId"), (refusal.Code, refusal.Field));
        Assert.Contains("ReportingPartnerId, ReportWeek", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(25, "EndCustomerSegment")]
    [InlineData(27, "")]
    [InlineData(1, "ReportWeek")]
    public void Calls_a_line_with_another_number_of_fields_malformed(int fields, string field)
    {
        var row = new PosRow(2, PosSamples.Header, [.. Enumerable.Repeat("x", fields)]);

        Assert.NotNull(row.Malformed);
        Assert.Equal(field, row.MalformedField);
    }

    [Fact]
    public void Tells_a_declaration_of_zero_sales_from_a_sale()
    {
        Assert.True(PosSamples.Row("TransactionType=zerosales").DeclaresZeroSales);
        Assert.False(PosSamples.Row().DeclaresZeroSales);
    }
}
