using System.Text.RegularExpressions;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed partial class PosRefusalsPageTests
{
    [Fact]
    public void Lists_every_refusal_of_a_line_in_the_order_of_precedence()
    {
        var listed = LineHeading().Matches(Page()).Select(heading => heading.Groups[1].Value);

        Assert.Equal(Enum.GetValues<PosRejectReason>().Select(reason => $"{reason.Code()} {reason}"), listed);
    }

    [Fact]
    public void Lists_every_warning()
    {
        var listed = WarningRow().Matches(Page()).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}");

        Assert.Equal(Enum.GetValues<PosWarningReason>().Select(reason => $"{reason.Code()} {reason}"), listed);
    }

    [Fact]
    public void No_number_stands_for_a_refusal_and_a_warning() => Assert.Empty(
        Enum.GetValues<PosRejectReason>().Select(reason => reason.Code()).Intersect(Enum.GetValues<PosWarningReason>().Select(reason => reason.Code())));

    [Fact]
    public void Lists_every_refusal_of_a_file()
    {
        var listed = FileRow().Matches(Page()).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}");

        Assert.Equal(Enum.GetValues<PosFileRefusal>().Select(refusal => $"{refusal.Code()} {refusal}"), listed);
    }

    [Fact]
    public void Lists_every_refusal_of_an_amendment_in_the_order_of_precedence() =>
        Assert.Equal(Enum.GetNames<PosAmendmentRefusal>(), Named("Amendments"));

    [Fact]
    public void Lists_every_refusal_of_a_correction_in_the_order_of_precedence() =>
        Assert.Equal(Enum.GetNames<PosCorrectionRefusal>(), Named("Corrections"));

    private static IEnumerable<string> Named(string section) => NamedRow()
        .Matches(Page().Split($"\n## {section}\n")[1].Split("\n## ")[0]).Select(row => row.Groups[1].Value).Where(name => name != "Refusal");

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartnerConnect.Orleans.sln")))
            folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, "docs", "pos-refusals.md"));
    }

    [GeneratedRegex(@"^### (L\d\d \w+)$", RegexOptions.Multiline)]
    private static partial Regex LineHeading();

    [GeneratedRegex(@"^\| (L\d\d) \| (\w+) \|", RegexOptions.Multiline)]
    private static partial Regex WarningRow();

    [GeneratedRegex(@"^\| (\w+) \|", RegexOptions.Multiline)]
    private static partial Regex NamedRow();

    [GeneratedRegex(@"^\| (F\d\d) \| (\w+) \|", RegexOptions.Multiline)]
    private static partial Regex FileRow();
}
