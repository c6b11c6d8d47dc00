using System.Text;

namespace PartnerConnect.Gateway.Tests.Fuzzing;

/// <summary>Spoils what was sound.</summary>
internal static class Blows
{
    private static readonly string[] Pieces =
    [
        "\"", "\"\"", ",", ";", "\t", "\r", "\n", "\r\n", "\0", "sep=;\n", "\uFEFF", "é", "😀", "=", "-", "1E400", "-0", "1.2.3,4", "9999-12-31",
        "<", ">", "</c>", "<c>", "<row>", "<row r=\"1048576\">", "<v>", "<t>", "<is>", "&amp;", "&#x1F600;", "&", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>",
        " r=\"XFD1\"", " t=\"s\"", " s=\"99999\"", " r=\"A0\"", "<!DOCTYPE x>", "xmlns=\"\"", "_xD800_", new('x', 5000), new(',', 200),
    ];

    public static byte[] Strike(byte[] sound, Random random)
    {
        var bytes = sound.ToList();
        for (var blows = random.Next(1, 9); blows > 0 && bytes.Count > 0; blows--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[place] = (byte)random.Next(256); break;
                case 1: bytes[place] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(place, Math.Min(random.Next(1, 64), bytes.Count - place)); break;
                case 3: bytes.InsertRange(place, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 4: bytes.InsertRange(place, bytes.GetRange(place, Math.Min(random.Next(1, 2000), bytes.Count - place))); break;
                default: bytes.RemoveRange(place, random.Next(4) == 0 ? bytes.Count - place : 1); break;
            }
        }

        return [.. bytes];
    }

    public static string Strike(string sound, Random random) =>
        Encoding.UTF8.GetString(Strike(Encoding.UTF8.GetBytes(sound), random));

    public static string Piece(Random random) => Pieces[random.Next(Pieces.Length)];
}
