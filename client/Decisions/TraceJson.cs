using System.Text.Json;

namespace PartnerConnect.Gateway.Decisions;

/// <summary>Reads a trace so that it can be written again as a part of an answer.</summary>
internal static class TraceJson
{
    // Ours are far flatter; together with the page around it, it stays below what our answers may be deep.
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 24 };

    /// <summary>The trace, or nothing where somebody made of it what no answer can hold.</summary>
    public static JsonElement? Read(string? trace)
    {
        if (trace is null)
            return null;
        try
        {
            var read = JsonElement.Parse(trace, Shallow);

            // Half of a character, which only an escape can hold, is read and cannot be written.
            if (trace.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
                JsonSerializer.SerializeToUtf8Bytes(read);
            return read;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            // The list goes on without it, and the check of the partner's decisions says which it is.
            return null;
        }
    }
}
