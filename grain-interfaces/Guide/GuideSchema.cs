using System.Collections.Frozen;
using NJsonSchema;
using NJsonSchema.Validation;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>The schema that a guide's text is held to, the same that completes it in an editor.</summary>
public static class GuideSchema
{
    private static readonly Lazy<string> Text = new(() => Resource.Read("guide.schema.json"));

    // Every reference in the schema points into the schema, so nothing is awaited and the task is complete at once.
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromJsonAsync(Json).GetAwaiter().GetResult());

    private static readonly FrozenDictionary<ValidationErrorKind, string> Expected =
        new Dictionary<ValidationErrorKind, string>
        {
            [ValidationErrorKind.StringExpected] = "must be text; put it in quotes if it looks like a number.",
            [ValidationErrorKind.NumberExpected] = "must be a number, in digits with a decimal point.",
            [ValidationErrorKind.IntegerExpected] = "must be a whole number, in digits alone.",
            [ValidationErrorKind.BooleanExpected] = "must be true or false.",
            [ValidationErrorKind.ObjectExpected] = "must be an entry with fields of its own.",
            [ValidationErrorKind.ArrayExpected] = "must be a list.",
            [ValidationErrorKind.DateExpected] = "must be a day that exists, as yyyy-mm-dd.",
            [ValidationErrorKind.PropertyRequired] = "is missing.",
            [ValidationErrorKind.NoAdditionalPropertiesAllowed] = "is not a field of a guide.",
        }.ToFrozenDictionary();

    /// <summary>The schema as JSON text.</summary>
    public static string Json => Text.Value;

    internal static IEnumerable<GuideProblem> Problems(GuideTree tree)
    {
        var errors = Leaves(Schema.Value.Validate(tree.Json)).ToArray();

        // What is no entry at all has no fields either; only the first of the two is worth telling.
        var noEntries = errors
            .Where(error => error.Kind == ValidationErrorKind.ObjectExpected)
            .Select(Field)
            .ToHashSet();
        return errors
            .Where(error => !noEntries.Contains(FieldPath.Parent(Field(error))) || noEntries.Contains(Field(error)))
            .Select(error => tree.Problem(Field(error), Message(error)));
    }

    /// <summary>The errors that say what is wrong, without those that only say that something below them is.</summary>
    private static IEnumerable<ValidationError> Leaves(IEnumerable<ValidationError> errors) =>
        errors.SelectMany(error => error is ChildSchemaValidationError nested
            ? Leaves(nested.Errors.Values.SelectMany(inner => inner))
            : [error]);

    private static string Field(ValidationError error) => (error.Path ?? "").TrimStart('#', '/');

    private static string Message(ValidationError error)
    {
        var schema = error.Schema;
        if (error.Kind == ValidationErrorKind.NoAdditionalPropertiesAllowed && schema.PatternProperties.Count > 0)
            return $"must look like {schema.PatternProperties.Keys.First()}.";

        return Expected.TryGetValue(error.Kind, out var message) ? message : error.Kind switch
        {
            ValidationErrorKind.NotInEnumeration => $"must be one of {string.Join(", ", schema.Enumeration)}.",
            ValidationErrorKind.NumberTooSmall => $"must be {schema.Minimum} or more.",
            ValidationErrorKind.NumberTooBig => $"must be {schema.Maximum} or less.",
            ValidationErrorKind.PatternMismatch => $"must look like {schema.Pattern}.",
            ValidationErrorKind.StringTooShort => "must not be empty.",
            ValidationErrorKind.StringTooLong => $"must have at most {schema.MaxLength} characters.",
            ValidationErrorKind.TooFewItems => $"must have at least {schema.MinItems} items.",
            ValidationErrorKind.TooManyItems => $"must have at most {schema.MaxItems} items.",
            _ => $"does not fit the schema ({error.Kind}).",
        };
    }
}
