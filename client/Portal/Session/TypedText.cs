using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Json;

namespace PartnerConnect.Gateway.Portal.Session;

/// <summary>What a person typed into the one text of a form, and what is wrong with it.</summary>
/// <param name="Field">The name of the text in the form, such as <c>reason</c>.</param>
/// <param name="Text">What was typed, without space around it.</param>
/// <param name="Fault">Why it is not taken; nothing where it is.</param>
public sealed record TypedText(string Field, string Text, string? Fault)
{
    /// <summary>Reads the text as the API would have it.</summary>
    internal static async Task<TypedText> ReadAsync(HttpContext context, string field)
    {
        var form = await PortalForm.ReadAsync(context, RequestLimits.Json);

        // A browser ends lines with two characters, of which the page counts one.
        var text = (form?[field].ToString() ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        return new(field, text, FaultOf(field, text));
    }

    private static string? FaultOf(string field, string text) =>
        text.Length is 0 or > Prose.Longest ? $"The {field} has 1 to {Prose.Longest} characters."
        : text.Any(Prose.Refuses) ? $"The {field} holds a control character."
        : null;
}
