using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PartnerConnect.Grains.Partners;

/// <summary>Writes down what each change of a partner changed, and puts a past state together again.</summary>
/// <remarks>
/// A change is <c>{"set": {member: value}, "entries": {member: {key: value}}}</c>; null takes away. Members are compared
/// as they are replaced, so that a report of one week writes down that week and no other.
/// </remarks>
public static class PartnerChronicle
{
    // What is still to be delivered is no part of what was true.
    private const string Outbox = "outbox";

    private static readonly JsonPropertyInfo[] Members =
    [
        .. GrainStateJson.Options.GetTypeInfo(typeof(PartnerState)).Properties.Where(member => member.Name != Outbox),
    ];

    /// <summary>What differs between two states.</summary>
    /// <param name="before">The state before; nothing to write down the whole state.</param>
    /// <param name="after">The state after.</param>
    public static string Write(PartnerState? before, PartnerState after)
    {
        ArgumentNullException.ThrowIfNull(after);
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            var changed = Members.Where(member => !Equals(Of(member, before), Of(member, after))).ToLookup(member => IsTable(member) && before is not null);
            json.WriteStartObject();
            json.WriteStartObject("set");
            foreach (var member in changed[false])
            {
                json.WritePropertyName(member.Name);
                JsonSerializer.Serialize(json, Of(member, after), member.PropertyType, GrainStateJson.Options);
            }

            json.WriteEndObject();
            json.WriteStartObject("entries");
            foreach (var member in changed[true])
            {
                json.WriteStartObject(member.Name);
                WriteEntries(json, (IDictionary)Of(member, before)!, (IDictionary)Of(member, after)!);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>The state after a series of changes, or nothing where there was none.</summary>
    /// <exception cref="JsonException">A change does not read.</exception>
    public static PartnerState? Read(IEnumerable<string> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var state = new JsonObject();
        var any = false;
        foreach (var change in changes)
        {
            any = true;
            var read = JsonNode.Parse(change)!.AsObject();
            Put(state, read["set"]!.AsObject());
            foreach (var (member, entries) in read["entries"]!.AsObject())
            {
                // A table that was added since has no place in the whole copy that was made before it.
                if (state[member] is not JsonObject table)
                    state[member] = table = [];
                Put(table, entries!.AsObject());
            }
        }

        return any ? state.Deserialize<PartnerState>(GrainStateJson.Options) : null;
    }

    private static void Put(JsonObject target, JsonObject values)
    {
        foreach (var (name, value) in values)
        {
            if (value is null)
                target.Remove(name);
            else
                target[name] = value.DeepClone();
        }
    }

    private static void WriteEntries(Utf8JsonWriter json, IDictionary before, IDictionary after)
    {
        // Both are in the order of their keys, so they are walked side by side: a partner has years of weeks, and one changes.
        var former = before.GetEnumerator();
        var more = former.MoveNext();
        foreach (DictionaryEntry entry in after)
        {
            while (more && !Equals(former.Key, entry.Key) && before.Contains(entry.Key))
                Remove();
            if (more && Equals(former.Key, entry.Key))
            {
                var same = ReferenceEquals(former.Value, entry.Value) || Equals(former.Value, entry.Value);
                more = former.MoveNext();
                if (same)
                    continue;
            }

            json.WritePropertyName(entry.Key.ToString()!);
            JsonSerializer.Serialize(json, entry.Value, entry.Value!.GetType(), GrainStateJson.Options);
        }

        while (more)
            Remove();

        void Remove()
        {
            json.WriteNull(former.Key.ToString()!);
            more = former.MoveNext();
        }
    }

    private static object? Of(JsonPropertyInfo member, PartnerState? state) => state is null ? null : member.Get!(state);

    private static bool IsTable(JsonPropertyInfo member) => typeof(IDictionary).IsAssignableFrom(member.PropertyType);
}
