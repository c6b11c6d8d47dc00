namespace PartnerConnect.Database.Tests.Storage;

public sealed class Tally
{
    public int Total { get; set; }

    public TallyPhase Phase { get; set; }

    public string? Note { get; set; }
}

public enum TallyPhase
{
    Begun = 1,
    HalfWay = 2,
}
