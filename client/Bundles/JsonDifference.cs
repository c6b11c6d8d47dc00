using System.Text.Json;

namespace PartnerConnect.Gateway.Bundles;

/// <summary>Finds where two pieces of JSON differ first.</summary>
internal static class JsonDifference
{
    /// <summary>The place and what stands there, or nothing where they are the same.</summary>
    public static string? Find(JsonElement recorded, JsonElement again, string place = "")
    {
        if (recorded.ValueKind == JsonValueKind.Object && again.ValueKind == JsonValueKind.Object)
        {
            var names = recorded.EnumerateObject().Concat(again.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal);
            return names.Select(name => Member(recorded, again, name, place)).FirstOrDefault(found => found is not null);
        }

        if (recorded.ValueKind == JsonValueKind.Array && again.ValueKind == JsonValueKind.Array)
        {
            var (one, other) = (recorded.GetArrayLength(), again.GetArrayLength());
            return Enumerable.Range(0, Math.Min(one, other)).Select(index => Find(recorded[index], again[index], $"{place}[{index}]"))
                .FirstOrDefault(found => found is not null)
                ?? (one == other ? null : $"{place}: recorded {one} entries, again {other}");
        }

        return recorded.GetRawText() == again.GetRawText() ? null : $"{place}: recorded {recorded.GetRawText()}, again {again.GetRawText()}";
    }

    private static string? Member(JsonElement recorded, JsonElement again, string name, string place)
    {
        var inner = place.Length == 0 ? name : $"{place}.{name}";
        var (was, isNow) = (recorded.TryGetProperty(name, out var one), again.TryGetProperty(name, out var other));
        return was && isNow ? Find(one, other, inner)
            : was ? $"{inner}: recorded {one.GetRawText()}, again nothing"
            : $"{inner}: recorded nothing, again {other.GetRawText()}";
    }
}
