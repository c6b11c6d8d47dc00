using System.Text;
using MiniExcelLibs;
using PartnerConnect.Gateway.Rebates;

namespace PartnerConnect.Gateway.Tests.Rebates;

public sealed class LeapStatementFileTests
{
    private static readonly string[] Expected =
    [
        "Entry,Quarter,Reference,Version,Kind,Net,Invoiced,Counts,Amount,Currency",
        "Lines,FY25-Q1,2024-W14,1,Products,30000.00,31000.00,31000.00,620.00,EUR",
        "Lines,FY25-Q1,2024-W15,2,Services,25000.00,25000.00,25000.00,500.00,EUR",
        "Correction,FY24-Q4,d-BX-0007-9,,of statement 1,,,,-100.00,EUR",
        "Carried in,FY25-Q1,leap-BX-0007-2,2,,,,,-20.00,EUR",
        "Payable,FY25-Q1,leap-BX-0007-2,2,,,,,1000.00,EUR",
        "Carried on,FY25-Q1,leap-BX-0007-2,2,,,,,0.00,EUR",
    ];

    [Fact]
    public void As_CSV_its_amounts_add_up_to_what_is_paid()
    {
        var text = Encoding.UTF8.GetString(LeapStatementFile.Csv(SampleLeap.Statement));
        Assert.Equal(Expected, text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void As_a_workbook_others_read_the_same_with_numbers_as_numbers()
    {
        using var file = new MemoryStream(LeapStatementFile.Xlsx(SampleLeap.Statement));
        var rows = file.Query().Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(Expected.Length, rows.Count);
        Assert.Equal(("Lines", "2024-W14", 620d), ((string?)rows[1]["A"], (string?)rows[1]["C"], rows[1]["I"]));
        Assert.Equal(("Payable", 1000d), ((string?)rows[5]["A"], rows[5]["I"]));
        Assert.Equal(["LEAP FY25-Q1"], file.GetSheetNames());
    }

    [Fact]
    public void The_same_statement_makes_the_same_file() =>
        Assert.Equal(LeapStatementFile.Xlsx(SampleLeap.Statement), LeapStatementFile.Xlsx(SampleLeap.Statement));
}
