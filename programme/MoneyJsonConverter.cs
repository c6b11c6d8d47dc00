using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerConnect.Programme;

/// <summary>Writes money as <c>{"amount": 1120.00, "currency": "EUR"}</c>, always with the currency's decimals.</summary>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    /// <inheritdoc />
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        decimal? amount = null;
        Currency? currency = null;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Money is an object with amount and currency.");

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var property = reader.GetString();
            reader.Read();
            if (property == "amount" && reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value))
                amount = value;
            else if (property == "currency" && reader.TokenType == JsonTokenType.String
                && Currency.TryParse(reader.GetString(), null, out var read))
                currency = read;
            else
                throw new JsonException($"Money has no readable '{property}'.");
        }

        if (amount is null || currency is null)
            throw new JsonException("Money needs amount and currency.");
        try
        {
            return Money.Exact(amount.Value, currency.Value);
        }
        catch (Exception refusal) when (refusal is ArgumentException or OverflowException)
        {
            throw new JsonException(refusal.Message);
        }
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("amount", value.Amount);
        writer.WriteString("currency", value.Currency.Code);
        writer.WriteEndObject();
    }
}
