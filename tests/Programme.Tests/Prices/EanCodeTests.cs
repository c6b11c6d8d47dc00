using PartnerConnect.Programme.Prices;

namespace PartnerConnect.Programme.Tests.Prices;

public sealed class EanCodeTests
{
    [Theory]
    [InlineData("12345670", true)]
    [InlineData("097855123459", true)]
    [InlineData("5099206089785", true)]
    [InlineData("15099206089782", true)]
    [InlineData("5099206089786", false)]
    [InlineData("5909206089785", false)]
    [InlineData("509920608978", false)]
    [InlineData("", false)]
    [InlineData("1234567", false)]
    [InlineData("050992060897851", false)]
    [InlineData("５０９９２０６０８９７８５", false)]
    [InlineData("509920608978X", false)]
    [InlineData("509920608973X", false)] // An X adds what the right digit, 0, would.
    public void Is_8_12_13_or_14_digits_the_last_of_which_checks_the_others(string text, bool isValid) =>
        Assert.Equal(isValid, EanCode.IsValid(text));

    [Theory]
    [InlineData("097855123459", "0097855123459", true)]
    [InlineData("5099206089785", "05099206089785", true)]
    [InlineData("5099206089785", "15099206089782", false)]
    public void A_shorter_one_stands_for_itself_with_zeros_before_it(string one, string other, bool areSame) =>
        Assert.Equal(areSame, EanCode.AreSame(one, other));
}
