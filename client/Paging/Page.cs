using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;

namespace PartnerConnect.Gateway.Paging;

/// <summary>A part of a list, and the cursor that leads to the rest, if there is one.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which part of a list is asked for.</summary>
/// <param name="After">The id that the part begins after, or nothing for the beginning.</param>
/// <param name="Limit">How many at most.</param>
internal sealed record PageRequest(string? After, int Limit)
{
    private const int DefaultLimit = 50;

    private const int HighestLimit = 200;

    /// <summary>Reads the two query parameters of every list, or says which of them is wrong.</summary>
    public static ProblemHttpResult? TryRead(string? cursor, string? limit, out PageRequest request)
    {
        request = new PageRequest(null, DefaultLimit);
        if (!string.IsNullOrEmpty(limit))
        {
            if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number is < 1 or > HighestLimit)
                return Problem.Invalid("limit", $"The limit is a whole number from 1 to {HighestLimit}.");
            request = request with { Limit = number };
        }

        if (string.IsNullOrEmpty(cursor))
            return null;
        if (Cursor.Read(cursor) is not { } after)
            return Problem.Invalid("cursor", "The cursor is the text of next from the page before, unchanged.");
        request = request with { After = after };
        return null;
    }

    /// <summary>The page that these items are: one that is not full is the last.</summary>
    public Page<T> Of<T>(IReadOnlyList<T> items, Func<T, string> id) =>
        new(items, items.Count < Limit ? null : Cursor.Write(id(items[^1])));
}
