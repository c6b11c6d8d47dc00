using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

public sealed class DocumentPrecedenceTests
{
    [Theory]
    [InlineData(GoverningDocument.Agreement, GoverningDocument.Guide, GoverningDocument.Guide, GoverningDocument.Policy, GoverningDocument.Agreement)]
    [InlineData(GoverningDocument.Policy, GoverningDocument.Guide, GoverningDocument.Guide, GoverningDocument.Policy)]
    [InlineData(GoverningDocument.Agreement, GoverningDocument.Policy, GoverningDocument.Policy, GoverningDocument.Agreement)]
    [InlineData(GoverningDocument.Guide, GoverningDocument.Guide, GoverningDocument.Guide)]
    public void The_strongest_document_that_speaks_prevails(
        GoverningDocument shipped, GoverningDocument second, params GoverningDocument[] speaking)
    {
        Assert.Equal(shipped, DocumentPrecedence.Prevailing([.. speaking], TestGuide.Shipped));
        Assert.Equal(second, DocumentPrecedence.Prevailing([.. speaking], SecondGuide.Version));
    }

    [Fact]
    public void Something_has_to_speak() =>
        Assert.Throws<ArgumentException>(() => DocumentPrecedence.Prevailing([], TestGuide.Shipped));
}
