using System.Xml;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>The names of elements and attributes, which a reader of XML keeps for good: a workbook has some dozens.</summary>
internal sealed class FewNames : XmlNameTable
{
    private const int Most = 5000;
    private const int Longest = 256;

    private readonly NameTable names = new();
    private int count;

    public override string Add(char[] array, int offset, int length) =>
        names.Get(array, offset, length) ?? Counted(length, () => names.Add(array, offset, length));

    public override string Add(string array) => names.Get(array) ?? Counted(array.Length, () => names.Add(array));

    public override string? Get(char[] array, int offset, int length) => names.Get(array, offset, length);

    public override string? Get(string array) => names.Get(array);

    private string Counted(int length, Func<string> add)
    {
        if (length > Longest || ++count > Most)
            throw new XmlException("It holds more names than a workbook has.");
        return add();
    }
}
