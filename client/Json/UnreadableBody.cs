using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;

namespace PartnerConnect.Gateway.Json;

/// <summary>Says by field and in plain words why a body cannot be read; the serializer's own words name our types.</summary>
internal static partial class UnreadableBody
{
    private const string Body = "body";

    private static readonly Dictionary<Type, string> Wanted = new()
    {
        [typeof(DateOnly)] = "A day such as 2024-06-30 is needed here.",
        [typeof(int)] = "A whole number is needed here.",
        [typeof(bool)] = "This is true or false.",
    };

    /// <summary>There is no body where one is needed.</summary>
    public static ProblemHttpResult Missing() => Problem.Invalid(Body, "A JSON body is needed.");

    /// <summary>The body is there and cannot be read.</summary>
    /// <param name="fault">What the serializer says.</param>
    /// <param name="type">What it should have become, where that is known.</param>
    /// <param name="options">How bodies are read.</param>
    public static ProblemHttpResult Of(JsonException fault, Type? type, JsonSerializerOptions options)
    {
        if (fault is UnreadableTextException)
            return Problem.Invalid(FieldOf(fault), fault.Message);
        if (fault.InnerException is JsonException)
            return NoJson(fault);
        if (MissingMembers().Match(fault.Message) is { Success: true } missing)
            return Problem.Invalid([.. missing.Groups["name"].Captures.Select(name => (name.Value, "This is needed."))]);
        return Problem.Invalid(FieldOf(fault), Said(fault, type, options));
    }

    private static ProblemHttpResult NoJson(JsonException fault) => fault.Message.Contains("any JSON tokens", StringComparison.Ordinal)
        ? Missing()
        : Problem.Invalid(Body, string.Create(
            CultureInfo.InvariantCulture, $"This is no JSON: line {fault.LineNumber + 1}, octet {fault.BytePositionInLine + 1}."));

    private static string Said(JsonException fault, Type? type, JsonSerializerOptions options) => fault.Message switch
    {
        var said when said.Contains("could not be mapped", StringComparison.Ordinal) => "There is no such member.",
        var said when said.StartsWith("Duplicate", StringComparison.Ordinal) => "This stands here twice.",
        var said when said.Contains("null values", StringComparison.Ordinal) => "A value is needed here, and null is none.",
        _ when fault.Path is "$" => "A JSON object is needed here.",
        _ => WantedAt(FieldOf(fault), type, options),
    };

    private static string WantedAt(string field, Type? type, JsonSerializerOptions options)
    {
        var member = type is null ? null : options.GetTypeInfo(type).Properties.FirstOrDefault(each => each.Name == field)?.PropertyType;
        return member is not null && Wanted.TryGetValue(Nullable.GetUnderlyingType(member) ?? member, out var words)
            ? words
            : "This cannot be read.";
    }

    private static string FieldOf(JsonException fault) =>
        fault.Path is null or "$" ? Body : fault.Path.StartsWith("$.", StringComparison.Ordinal) ? fault.Path[2..] : fault.Path[1..];

    [GeneratedRegex("missing required properties including: (?:'(?<name>[^']+)'(?:, |; )?)+")]
    private static partial Regex MissingMembers();
}
