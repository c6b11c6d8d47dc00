namespace PartnerConnect.Gateway.Csv;

/// <summary>Gives one string for a text that comes again and again, as partners, weeks and products do.</summary>
internal sealed class TextPool
{
    private const int LongestPooled = 40;

    private readonly string?[] texts = new string?[4096];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestPooled)
            return text.ToString();
        ref var place = ref texts[string.GetHashCode(text) & (texts.Length - 1)];
        if (place is null || !text.SequenceEqual(place))
            place = text.ToString();
        return place;
    }
}
