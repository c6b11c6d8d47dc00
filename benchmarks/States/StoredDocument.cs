namespace PartnerConnect.States;

/// <summary>A state of about four kilobytes of JSON, of which each write changes some.</summary>
public sealed class StoredDocument
{
    public long Number { get; set; }

    public SortedDictionary<string, long> Weeks { get; set; } = [];

    public List<string> Notes { get; set; } = [];

    public static StoredDocument Of(int partner)
    {
        var document = new StoredDocument();
        for (var week = 1; week <= 52; week++)
            document.Weeks[$"2024-W{week:00}"] = (partner * 7919L) + (week * 104_729L);
        for (var note = 0; note < 24; note++)
            document.Notes.Add($"Decision d-{partner:000000}-{note}: the milestone of quarter {1 + (note % 4)} was missed by {(partner * 31) + note} units of the region's currency");
        return document;
    }
}
