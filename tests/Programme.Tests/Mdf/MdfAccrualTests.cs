using PartnerConnect.Programme.Mdf;

namespace PartnerConnect.Programme.Tests.Mdf;

public sealed class MdfAccrualTests
{
    [Theory]
    [InlineData("Principal", 125_000.00, 1_250.00)]
    [InlineData("Principal", 0.49, 0)]
    [InlineData("Principal", 0.50, 0.01)]
    [InlineData("Principal", -1, 0)]
    [InlineData("Elite", 125_000.00, 0)]
    [InlineData("Premier", 125_000.00, 0)]
    public void One_percent_accrues_in_the_top_track(string track, double revenue, double accrued) => Assert.Equal(
        TestFacts.Euro((decimal)accrued), MdfAccrual.Of(track, TestFacts.Euro((decimal)revenue), TestGuide.Shipped));
}
