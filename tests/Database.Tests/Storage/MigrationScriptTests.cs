using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Database.Tests.Storage;

public sealed class MigrationScriptTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Scripts_come_in_the_order_of_their_numbers_and_no_number_comes_twice(DatabaseKind kind)
    {
        var numbers = MigrationScript.EmbeddedFor(kind).Select(script => int.Parse(script.Name[..4])).ToList();

        Assert.Equal(numbers.Order().Distinct(), numbers);
    }

    [Fact]
    public void Both_databases_have_the_same_scripts()
    {
        var names = MigrationScript.EmbeddedFor(DatabaseKind.Sqlite).Select(script => script.Name);

        Assert.Equal(names, MigrationScript.EmbeddedFor(DatabaseKind.PostgreSql).Select(script => script.Name));
    }
}
