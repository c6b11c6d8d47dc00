using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Rebates;

namespace PartnerConnect.Gateway.Bundles;

/// <summary>All that a decision or a statement rests on, in one file that can be checked again without the service.</summary>
/// <param name="Format">Which format it is.</param>
/// <param name="Statement">The statement, where it is about one.</param>
/// <param name="Decisions">The decisions with their traces, octet for octet: that of the statement, then its corrections.</param>
/// <param name="Guides">The guide versions by which they were decided.</param>
/// <param name="Lines">The lines of the quarter as they count now; nothing for those who may not read them.</param>
internal sealed record DisputeBundle(
    string Format, LeapStatementView? Statement, IReadOnlyList<DecisionView> Decisions, IReadOnlyList<BundledGuide> Guides,
    IReadOnlyList<PosLineView>? Lines)
{
    public const string FirstFormat = "partnerconnect-dispute-1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The file; the same bundle is the same file.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static DisputeBundle Read(Stream file) =>
        JsonSerializer.Deserialize<DisputeBundle>(file, Json) is { Decisions: not null, Guides: not null } bundle
            ? bundle
            : throw new JsonException("The file holds no bundle.");

    /// <summary>Anything as the file would hold it.</summary>
    public static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value, Json);
}

/// <summary>A guide version with its text.</summary>
internal sealed record BundledGuide(string Version, string Yaml);
