using System.Globalization;
using CsCheck;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PosReportCheckPropertyTests
{
    private static readonly string[] Telling =
    [
        "1042", "2024-W15", "2024-W14", "Sale", "Return", "A-1", "A-2", "1", "2", "-1", "0", "2024-04-09", "2024-03-31",
        "960-001501", "560.00", "EUR", "USD", "Gemeente Utrecht", "cash", "3521 AZ", "NL", "DE", "",
    ];

    // A few texts that matter, so that rows come near to being valid, and any text at all.
    private static readonly Gen<string> Text = Gen.Frequency(
        (6, OneOf(Telling)),
        (1, Gen.String),
        (1, Gen.Decimal.Select(number => number.ToString(CultureInfo.InvariantCulture))),
        (1, Gen.Date.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

    // Each row is the valid one with up to three columns overwritten, so that both outcomes are common.
    private static readonly Gen<PosRow[]> Rows = Gen
        .Select(Gen.Int[0, PosColumns.All.Length - 1], Text).Array[0, 3].Array[0, 12]
        .Select(changes => changes.Select((row, index) => Changed(row, index + 2)).ToArray());

    [Fact]
    public void Accepts_or_refuses_every_row_once_and_never_throws()
    {
        Rows.Sample(rows =>
        {
            var check = PosSamples.Check(rows);
            Assert.Equal(
                rows.Select(row => row.Line),
                check.Lines.Select(line => line.Line).Concat(check.Rejects.Select(reject => reject.Line)).Order());
        });
    }

    [Fact]
    public void Answers_the_same_when_asked_twice()
    {
        Rows.Sample(rows =>
        {
            var (first, second) = (PosSamples.Check(rows), PosSamples.Check(rows));
            Assert.Equal(first.Lines.AsEnumerable(), second.Lines);
            Assert.Equal(first.Rejects.AsEnumerable(), second.Rejects);
        });
    }

    [Fact]
    public void Never_throws_on_any_text_in_any_column()
    {
        Gen.String.Array[0, 30].Sample(fields =>
        {
            var check = PosSamples.Check(new PosRow(2, PosSamples.Header, fields));
            Assert.Equal(1, check.Lines.Length + check.Rejects.Length);
        });
    }

    [Fact]
    public void Never_throws_on_any_header()
    {
        Gen.Frequency((1, Gen.String), (5, OneOf([.. PosColumns.All]))).Array[0, 30].Sample(names =>
        {
            var isRead = PosHeader.TryRead(names, out var header, out var refusal);
            Assert.Equal((isRead, isRead), (header is not null, refusal is null));
        });
    }

    [Fact]
    public void Keeps_refusals_fit_to_print()
    {
        Rows.Sample(rows => Assert.All(PosSamples.Check(rows).Rejects, reject =>
        {
            Assert.InRange(reject.Value.Length, 0, 81);
            Assert.DoesNotContain(reject.Message, char.IsControl);
            Assert.EndsWith(".", reject.Message, StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void Lets_a_sale_and_its_return_make_exactly_nothing()
    {
        Gen.Select(Gen.Int[1, 10_000], Gen.Int[0, 30_000_000], Gen.Int[0, 10_000]).Sample((quantity, price, share) =>
        {
            var unitPrice = price / 10_000m;
            var incentive = decimal.Truncate(quantity * unitPrice * share) / 10_000;
            var amounts = FormattableString.Invariant(
                $"UnitNetPrice={unitPrice}|PreSalesIncentiveTotal={incentive:0.####}");
            var check = PosSamples.Check(
                PosSamples.Row(FormattableString.Invariant($"Quantity={quantity}|{amounts}")),
                PosSamples.Row(FormattableString.Invariant(
                    $"TransactionType=Return|InvoiceLine=2|Quantity=-{quantity}|{amounts}")));

            Assert.Empty(check.Rejects);
            Assert.Equal(Money.Zero(PosSamples.Euro), check.Lines[0].Net + check.Lines[1].Net);
        });
    }

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static PosRow Changed((int Column, string Text)[] changes, int line)
    {
        var fields = PosColumns.All.Select(column => PosSamples.Row().Text(column)).ToArray();
        foreach (var (column, text) in changes)
            fields[column] = text;
        return new PosRow(line, PosSamples.Header, fields);
    }
}
