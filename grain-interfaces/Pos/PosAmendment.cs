using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Pos;

/// <summary>Corrections of single lines of a week's report, which make its next version.</summary>
/// <param name="Week">The week.</param>
/// <param name="Version">The version whose lines are corrected: the one that counts.</param>
/// <param name="Lines">The lines that are corrected or withdrawn, each once; all others stay as they are.</param>
/// <param name="By">Who corrects them.</param>
[GenerateSerializer, Alias("pos-amendment"), Immutable]
public sealed record PosAmendment(
    [property: Id(0)] PosWeek Week,
    [property: Id(1)] int Version,
    [property: Id(2)] ImmutableArray<PosLineAmendment> Lines,
    [property: Id(3)] string? By = null);

/// <summary>The correction of one line.</summary>
/// <param name="Line">Its place in the report, as its rejects and lines name it.</param>
/// <param name="Withdraw">Whether the line is taken out; then there are no fields.</param>
/// <param name="Fields">
/// The texts that are corrected, by column; an empty text empties the column, and a column that is not named stays.
/// </param>
[GenerateSerializer, Alias("pos-line-amendment"), Immutable]
public sealed record PosLineAmendment(
    [property: Id(0)] int Line, [property: Id(1)] bool Withdraw, [property: Id(2)] ImmutableDictionary<string, string> Fields);

/// <summary>A file that was returned before its lines were looked at (F01, F02).</summary>
/// <param name="Week">The week it was for.</param>
/// <param name="Code">The code for which it is returned.</param>
/// <param name="Field">The column or field the code is about; empty where there is none.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="By">Who sent it.</param>
[GenerateSerializer, Alias("pos-returned-file"), Immutable]
public sealed record PosReturnedFile(
    [property: Id(0)] PosWeek Week,
    [property: Id(1)] string Code,
    [property: Id(2)] string Field,
    [property: Id(3)] string Message,
    [property: Id(4)] string? By = null);
