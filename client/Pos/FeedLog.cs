namespace PartnerConnect.Gateway.Pos;

/// <summary>What the service tells of feeds to those who run it.</summary>
internal static partial class FeedLog
{
    [LoggerMessage(1, LogLevel.Warning, "A POS feed of {By} is returned and nothing of it counts: {Why}")]
    public static partial void Returned(ILogger logger, string by, string why);
}
