using System.Globalization;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Proposals;

/// <summary>Where the list of proposals goes on: the id of its last one, behind its last day where the list goes by that.</summary>
internal static class ProposalCursor
{
    private const string DayFormat = "yyyy-MM-dd";

    public static string Of(ProposalView last, ProposalQuery query) => query.SoonestFirst
        ? string.Create(CultureInfo.InvariantCulture, $"{last.LastDecisionDay:yyyy-MM-dd}/{last.Id}")
        : last.Id;

    /// <summary>Reads the word that such a query gave; whether it is one. Without a word the list begins at its beginning.</summary>
    public static bool TryRead(string? text, ProposalQuery query, out ProposalPlace? after)
    {
        after = null;
        if (text is null)
            return true;
        switch (text.Split('/'))
        {
            case [{ Length: > 0 } id] when !query.SoonestFirst:
                after = new ProposalPlace(id);
                return true;
            case ["", { Length: > 0 } id] when query.SoonestFirst:
                after = new ProposalPlace(id);
                return true;
            case [var day, { Length: > 0 } id] when query.SoonestFirst
                && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastDay):
                after = new ProposalPlace(id, lastDay);
                return true;
            default:
                return false;
        }
    }
}
