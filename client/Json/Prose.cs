namespace PartnerConnect.Gateway.Json;

/// <summary>Text that people write over several lines: their reasons and answers.</summary>
internal static class Prose
{
    public const int Longest = 2000;

    /// <summary>Whether no such text holds the character: a control character that is no end of a line and no tab.</summary>
    public static bool Refuses(char character) => char.IsControl(character) && character is not ('\n' or '\r' or '\t');
}
