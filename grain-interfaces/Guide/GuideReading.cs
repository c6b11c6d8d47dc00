using System.Collections.Immutable;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>What came of reading the text of a guide version: the version, or every problem that was found.</summary>
public abstract record GuideReading
{
    private GuideReading()
    {
    }

    /// <summary>The text is a sound guide version.</summary>
    /// <param name="Guide">The version.</param>
    public sealed record Loaded(GuideVersion Guide) : GuideReading;

    /// <summary>The text is none.</summary>
    /// <param name="Problems">At least one, in the order of the text; at most <see
    /// cref="GuideFile.MaxProblems"/>.</param>
    public sealed record Refused(ImmutableArray<GuideProblem> Problems) : GuideReading;
}

/// <summary>One thing that is wrong in the text of a guide version.</summary>
/// <param name="Line">The line, from 1; that of the surrounding entry where the field is missing.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Field">The path of the field, such as <c>regions[2].annualMinimum.Elite</c>; empty for the text as a
/// whole.</param>
/// <param name="Message">What is wrong, as a sentence about the field.</param>
public sealed record GuideProblem(int Line, int Column, string Field, string Message);
