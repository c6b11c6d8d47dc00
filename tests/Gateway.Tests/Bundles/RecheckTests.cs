using System.Text;
using PartnerConnect.Gateway.Bundles;
using PartnerConnect.Gateway.Commands;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Rebates;
using Spectre.Console;

namespace PartnerConnect.Gateway.Tests.Bundles;

/// <summary>A statement of EUR 1,120.00 in a bundle, and every way in which somebody might have put it right.</summary>
public sealed class RecheckTests
{
    private static readonly LeapStatementFacts Facts = new(
        "AW-0001", 1,
        new(
            new(2024, 7, 31), FiscalQuarter.Parse("FY25-Q1"), "Elite", "benelux",
            [new(new PosWeek(2024, 14), 1, false, false, Euro(56_000), Euro(56_000))],
            [Euro(45_454), Euro(45_455), Euro(45_454), Euro(45_455.18m)], Euro(56_000), Euro(56_000), new(true, [], [], new(2024, 7, 30)), null, null),
        Euro(0), []);

    private static readonly DisputeBundle Sound = Made();

    [Fact]
    public void A_sound_bundle_is_equal_in_every_part_after_it_was_written_and_read()
    {
        var findings = Find(Sound);
        Assert.Equal(
            ["decision d-AW-0001-9: equal", "statement leap-AW-0001-1: equal", "lines: equal"],
            findings.Select(finding => $"{finding.What}: {finding.Difference ?? "equal"}"));
        Assert.Equal(Sound.Write(), Made().Write());
    }

    public static TheoryData<string, string, string> Tampered { get; } = new()
    {
        { "\"payable\": {\n      \"amount\": 1120.00", "\"payable\": {\n      \"amount\": 1190.00", "statement leap-AW-0001-1: payable.amount: recorded 1190.00, again 1120.00" },
        { "rateBasisPoints=200", "rateBasisPoints=300", "statement leap-AW-0001-1: hash: recorded" },
        { "\\u0022amount\\u0022:1120.00", "\\u0022amount\\u0022:1190.00", "decision d-AW-0001-9: outcome.quarter.accrual.amount.amount: recorded 1190.00, again 1120.00" },
        { "{attainmentBasisPoints: 11000, rateBasisPoints: 200}", "{attainmentBasisPoints: 11000, rateBasisPoints: 250}", "decision d-AW-0001-9: " },
        { "\"net\": {\n        \"amount\": 26000.00", "\"net\": {\n        \"amount\": 27000.00", "lines: 2024-W14: the statement counts EUR 56000.00, its lines sum to EUR 57000.00" },
    };

    [Theory]
    [MemberData(nameof(Tampered))]
    public void A_tampered_bundle_is_told_where(string was, string isNow, string told)
    {
        var text = Encoding.UTF8.GetString(Sound.Write());
        Assert.Contains(was, text, StringComparison.Ordinal);
        var findings = Find(DisputeBundle.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.Replace(was, isNow, StringComparison.Ordinal)))));
        Assert.Contains(findings, finding => $"{finding.What}: {finding.Difference}".StartsWith(told, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_left_out_is_told()
    {
        Assert.Contains("not in the bundle", Find(Sound with { Guides = [] })[0].Difference, StringComparison.Ordinal);
        Assert.Contains(Find(Sound with { Decisions = [] }), finding => finding.Difference == "its decision or its guide version is not in the bundle");
        Assert.Contains("is not checked", Find(Sound with { Decisions = [Sound.Decisions[0] with { Kind = "pos-waiver" }] })[0].Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_were_corrected_since_are_for_a_later_statement() =>
        Assert.Null(Find(Sound with { Lines = [Sound.Lines![0] with { Corrected = Euro(1) }] })[^1].Difference);

    [Fact]
    public void The_command_ends_with_0_where_all_is_equal_1_where_not_and_2_where_it_reads_nothing()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, Sound.Write());
            Assert.Equal((0, "Everything is equal."), Run("recheck", file));
            File.WriteAllBytes(file, (Sound with { Guides = [] }).Write());
            Assert.Equal((1, "2 differ."), Run("recheck", file));
            File.WriteAllText(file, "{}");
            Assert.Equal(2, Run("recheck", file).Code);
            Assert.Equal(2, Run("recheck").Code);
            Assert.Equal(2, Run("recheck", file + "-none").Code);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (int Code, string Last) Run(params string[] args)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        var code = RecheckCommand.Run(args, new Terminal(console, TextWriter.Null, TimeProvider.System));
        return (code, output.ToString().TrimEnd().Split('\n')[^1].TrimEnd());
    }

    private static List<RecheckFinding> Find(DisputeBundle bundle) => [.. new Recheck(bundle).Run()];

    private static DisputeBundle Made()
    {
        var conclusion = LeapStatements.Settle(Facts, ShippedGuide.Version);
        var decision = new DecisionView
        {
            Id = "d-AW-0001-9",
            PartnerId = "AW-0001",
            Sequence = 9,
            Kind = "leap-statement",
            Period = "FY25-Q1",
            Region = "benelux",
            Outcome = "Earned",
            Rule = "R58",
            GuideVersion = ShippedGuide.Version.Version,
            AsOf = new(2024, 7, 31),
            DecidedAt = new(2024, 7, 31, 0, 0, 0, TimeSpan.Zero),
            DecidedBy = "programme",
            Trace = TraceText.Write(Facts, conclusion),
        };
        return new(
            DisputeBundle.FirstFormat,
            LeapStatementTelling.Of("leap-AW-0001-1", Facts, conclusion.Outcome, ShippedGuide.Version.Version, decision.Id),
            [decision], [new(ShippedGuide.Version.Version, ShippedGuide.Yaml)], [Line(1, 30_000), Line(2, 26_000)]);
    }

    private static PosLineView Line(int number, decimal net) => new()
    {
        Week = new PosWeek(2024, 14),
        Version = 1,
        Line = number,
        InvoiceNumber = $"2024-{number}",
        InvoiceLine = 1,
        InvoiceDate = new(2024, 4, 3),
        Type = PosTransactionType.Sale,
        ManufacturerPartNumber = "960-001501",
        Quantity = 1,
        UnitNetPrice = net,
        UnitMsrp = net,
        Net = Euro(net),
        EndCustomerName = "Gemeente Utrecht",
        EndCustomerPostalCode = "3521 AZ",
        EndCustomerCountry = "NL",
        ArrivedLate = false,
    };

    private static Money Euro(decimal amount) => Money.Exact(amount, new Currency("EUR"));
}
