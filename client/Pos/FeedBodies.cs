namespace PartnerConnect.Gateway.Pos;

/// <summary>What became of a feed.</summary>
/// <param name="Lines">Lines with data, without the header and empty lines.</param>
/// <param name="Accepted">Lines that count, declarations of zero sales among them.</param>
/// <param name="Rejected">Lines that do not.</param>
/// <param name="Reports">Partners' weeks that were taken in.</param>
/// <param name="Unchanged">Those of them that were there in the same words; their lines are counted, not listed.</param>
/// <param name="Rejects">The first of the rejected lines.</param>
/// <param name="RejectsOmitted">How many are rejected and not listed.</param>
internal sealed record FeedAnswer(
    int Lines,
    int Accepted,
    int Rejected,
    int Reports,
    int Unchanged,
    IReadOnlyList<FeedReject> Rejects,
    int RejectsOmitted);

/// <summary>A line that does not count.</summary>
internal sealed record FeedReject(int Line, string? PartnerId, string? Week, string Code, string Field, string Message);
