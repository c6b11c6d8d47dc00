using System.Text;

namespace PartnerConnect.Gateway.Csv;

/// <summary>How a file separates its fields, as its first line shows.</summary>
/// <param name="Separator">A comma, a semicolon or a tab.</param>
/// <param name="IsDeclared">Whether the first line says so and holds nothing else, as <c>sep=;</c> does.</param>
internal readonly record struct CsvDialect(byte Separator, bool IsDeclared)
{
    private const byte Quote = (byte)'"';

    private static readonly byte[] Separators = [(byte)',', (byte)';', (byte)'\t'];

    private static ReadOnlySpan<byte> Declaration => "sep="u8;

    /// <summary>The dialect of a first line: of the three separators the one that stands in it most often outside quotes, and the
    /// comma where none does.</summary>
    /// <param name="line">The line, without its end.</param>
    public static CsvDialect Of(ReadOnlySpan<byte> line)
    {
        if (line.Length == Declaration.Length + 1 && Ascii.EqualsIgnoreCase(line[..^1], Declaration) && Separators.Contains(line[^1]))
            return new(line[^1], IsDeclared: true);

        Span<int> counts = stackalloc int[Separators.Length];
        var isQuoted = false;
        foreach (var octet in line)
        {
            isQuoted ^= octet == Quote;
            var separator = isQuoted ? -1 : Array.IndexOf(Separators, octet);
            if (separator >= 0)
                counts[separator]++;
        }

        var most = 0;
        for (var each = 1; each < counts.Length; each++)
            most = counts[each] > counts[most] ? each : most;
        return new(Separators[most], IsDeclared: false);
    }
}
