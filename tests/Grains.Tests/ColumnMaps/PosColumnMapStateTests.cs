using System.Text.Json;
using PartnerConnect.Grains.ColumnMaps;

namespace PartnerConnect.Grains.Tests.ColumnMaps;

/// <summary>A map as released versions stored it, for today's code to read.</summary>
public sealed class PosColumnMapStateTests
{
    [Fact]
    public void A_stored_map_is_read_and_nothing_of_it_is_lost_when_it_is_written_back()
    {
        using var reader = new StreamReader(typeof(PosColumnMapStateTests).Assembly.GetManifestResourceStream("pos-column-map-state-1.json")!);
        var stored = reader.ReadToEnd().TrimEnd();
        var state = JsonSerializer.Deserialize<PosColumnMapState>(stored, GrainStateJson.Options)!;
        Assert.Equal("InvoiceNumber", state.Map!.Columns["Factuurnr"]);
        Assert.Equal(stored, JsonSerializer.Serialize(state, GrainStateJson.Options));
    }

    [Fact]
    public void The_same_map_is_known_again_whatever_the_order_in_which_it_was_read_back()
    {
        var map = new StoredColumnMap { Columns = new StoredColumnMap().Columns.Add("b", "Quantity").Add("C", "Currency") };
        var readBack = JsonSerializer.Deserialize<StoredColumnMap>(
            JsonSerializer.Serialize(map, GrainStateJson.Options), GrainStateJson.Options)!;
        Assert.True(map.SaysTheSameAs(readBack));
        Assert.False(map.SaysTheSameAs(readBack with { DecimalComma = true }));
        Assert.False(map.SaysTheSameAs(readBack with { Columns = readBack.Columns.SetItem("b", "Ean") }));
        Assert.False(map.SaysTheSameAs(null));
    }
}
