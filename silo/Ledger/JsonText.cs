namespace PartnerConnect.Silo.Ledger;

/// <summary>A text that goes into a column of JSON, unchanged.</summary>
internal readonly record struct JsonText(string Text);
