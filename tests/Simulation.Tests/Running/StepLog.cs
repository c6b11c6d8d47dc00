using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace PartnerConnect.Simulation.Tests.Running;

/// <summary>What happened, line by line, for people to read and for two runs to be compared.</summary>
/// <param name="keeps">Whether it is kept at all: of thousands of seeds only those that fail are read.</param>
internal sealed class StepLog(bool keeps)
{
    private readonly StringBuilder text = new();

    public bool Keeps => keeps;

    /// <summary>SHA-256 of everything that was said.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

    /// <summary>Adds a line; where the log is not kept, the line is not even written out.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] LineText line)
    {
        if (keeps)
            text.Append(line.ToStringAndClear()).Append('\n');
    }

    public override string ToString() => text.ToString();

    /// <summary>A line that costs nothing where nobody keeps it.</summary>
    [InterpolatedStringHandler]
    public ref struct LineText
    {
        private DefaultInterpolatedStringHandler inner;

        public LineText(int literalLength, int formattedCount, StepLog log, out bool isKept)
        {
            isKept = log.Keeps;
            if (isKept)
                inner = new(literalLength, formattedCount, CultureInfo.InvariantCulture);
        }

        public void AppendLiteral(string value) => inner.AppendLiteral(value);

        public void AppendFormatted<T>(T value) => inner.AppendFormatted(value);

        public void AppendFormatted<T>(T value, string? format) => inner.AppendFormatted(value, format);

        internal string ToStringAndClear() => inner.ToStringAndClear();
    }
}
