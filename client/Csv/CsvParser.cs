using System.Buffers;

namespace PartnerConnect.Gateway.Csv;

/// <summary>Takes bytes apart into records, however they are cut into pieces.</summary>
/// <param name="separator">What stands between two fields.</param>
internal sealed class CsvParser(byte separator)
{
    private const byte Quote = (byte)'"';
    private const byte Return = (byte)'\r';
    private const byte Feed = (byte)'\n';

    private static readonly SearchValues<byte> ConcernsQuoted = SearchValues.Create(Quote, Return, Feed);

    private readonly SearchValues<byte> endsUnquoted = SearchValues.Create(separator, Return, Feed);
    private readonly CsvRecordBuilder building = new();
    private Place place = Place.LineStart;
    private bool afterReturn;
    private int line = 1;

    private enum Place
    {
        LineStart,
        FieldStart,
        Unquoted,
        Quoted,
        QuoteInQuoted,
    }

    /// <summary>Reads up to the end of a record, or of the bytes.</summary>
    /// <param name="bytes">The next bytes of the file.</param>
    /// <param name="record">The record, where one ended among the bytes.</param>
    /// <returns>How many bytes were read.</returns>
    public int Read(ReadOnlySpan<byte> bytes, out FileRecord? record)
    {
        record = null;
        var position = 0;
        while (position < bytes.Length && record is null)
        {
            if (afterReturn && bytes[position] == Feed)
            {
                // The second half of a line's end that was counted at its first.
                afterReturn = false;
                if (place == Place.Quoted)
                    building.Append(bytes.Slice(position, 1));
                position++;
                continue;
            }

            afterReturn = false;
            position += place switch
            {
                Place.LineStart => Begin(bytes[position]),
                Place.FieldStart => BeginField(bytes[position]),
                Place.Unquoted => ReadUnquoted(bytes[position..], out record),
                Place.Quoted => ReadQuoted(bytes[position..]),
                _ => LeaveQuoted(bytes[position]),
            };
        }

        return position;
    }

    /// <summary>The record that the end of the file ends, if one was begun.</summary>
    public FileRecord? ReadLast()
    {
        if (place == Place.LineStart)
            return null;
        if (place == Place.Quoted)
            building.Blame("The quote that opens this field is never closed, so the rest of the file is part of it");
        return Finish();
    }

    private int Begin(byte first)
    {
        if (first is Return or Feed)
        {
            EndLine(first);
            return 1;
        }

        building.Begin(line);
        place = Place.FieldStart;
        return 0;
    }

    private int BeginField(byte first)
    {
        place = first == Quote ? Place.Quoted : Place.Unquoted;
        return first == Quote ? 1 : 0;
    }

    private int ReadUnquoted(ReadOnlySpan<byte> bytes, out FileRecord? record)
    {
        record = null;
        var length = bytes.IndexOfAny(endsUnquoted);
        if (length < 0)
        {
            building.Append(bytes);
            return bytes.Length;
        }

        building.Append(bytes[..length]);
        if (bytes[length] == separator)
        {
            building.EndField(line);
            place = Place.FieldStart;
        }
        else
        {
            record = Finish();
            EndLine(bytes[length]);
        }

        return length + 1;
    }

    private int ReadQuoted(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.IndexOfAny(ConcernsQuoted);
        if (length < 0)
        {
            building.Append(bytes);
            return bytes.Length;
        }

        building.Append(bytes[..length]);
        if (bytes[length] == Quote)
        {
            place = Place.QuoteInQuoted;
        }
        else
        {
            building.Append(bytes.Slice(length, 1));
            EndLine(bytes[length]);
        }

        return length + 1;
    }

    private int LeaveQuoted(byte next)
    {
        if (next == Quote)
        {
            building.Append([Quote]);
            place = Place.Quoted;
            return 1;
        }

        if (next != separator && next is not (Return or Feed))
            building.Blame("Text follows the quote that closes this field; write a quote within a field twice");
        place = Place.Unquoted;
        return 0;
    }

    private void EndLine(byte ending)
    {
        line++;
        afterReturn = ending == Return;
    }

    private FileRecord Finish()
    {
        place = Place.LineStart;
        building.EndField(line);
        return building.Build();
    }
}
