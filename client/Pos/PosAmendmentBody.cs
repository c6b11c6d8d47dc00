using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Corrections of lines as JSON.</summary>
/// <param name="Version">The version whose lines are corrected.</param>
/// <param name="Lines">The lines.</param>
internal sealed record PosAmendmentBody(int Version, IReadOnlyList<PosLineAmendmentBody?> Lines)
{
    /// <summary>Reads the lines, or says what is wrong with them.</summary>
    public bool TryRead(out ImmutableArray<PosLineAmendment> lines, [NotNullWhen(false)] out ProblemHttpResult? malformed)
    {
        malformed = null;
        var read = ImmutableArray.CreateBuilder<PosLineAmendment>(Lines.Count);
        for (var place = 0; place < Lines.Count && malformed is null; place++)
            malformed = Read(Lines[place], $"lines[{place}]", read);
        lines = read.ToImmutable();
        return malformed is null;
    }

    private static ProblemHttpResult? Read(PosLineAmendmentBody? line, string at, ImmutableArray<PosLineAmendment>.Builder read)
    {
        if (line is not { Line: >= 1 })
            return Problem.Invalid($"{at}.line", "The line is its number in the version that is corrected, such as 3.");
        if (line.Withdraw && line.Fields is { Count: > 0 })
            return Problem.Invalid($"{at}.fields", "A line is withdrawn or corrected, not both.");
        var fields = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (name, text) in line.Fields ?? [])
        {
            if (PosHeader.FindColumn(name) is not { } column || fields.ContainsKey(column))
                return Problem.Invalid($"{at}.fields", $"Each field is a column of a POS report, once: {string.Join(", ", PosColumns.All)}.");
            if (text is null)
                return Problem.Invalid($"{at}.fields.{column}", "The text of the column is needed; an empty one empties it.");
            fields[column] = text.Trim();
        }

        read.Add(new PosLineAmendment(line.Line, line.Withdraw, fields.ToImmutable()));
        return null;
    }
}

/// <summary>The correction of one line.</summary>
/// <param name="Line">Its number in the version that is corrected.</param>
/// <param name="Fields">The texts that are corrected, by column; what is not named stays.</param>
/// <param name="Withdraw">Whether the line is taken out.</param>
internal sealed record PosLineAmendmentBody(int Line, Dictionary<string, string?>? Fields = null, bool Withdraw = false);
