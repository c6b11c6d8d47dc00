using System.IO.Compression;
using PartnerConnect.Gateway.Spooling;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>The parts of a workbook by their names.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private readonly ZipArchive archive;
    private readonly UnpackedBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="PartnerConnect.Gateway.Csv.UnreadableFileException">The file is refused.</exception>
    public WorkbookParts(SpoolFile file, WorkbookLimits limits)
    {
        ZipDirectory.Check(file, limits);
        budget = new UnpackedBudget(limits);
        try
        {
            archive = new ZipArchive(new SpoolStream(file), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries)
                parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or ArgumentException)
        {
            throw WorkbookLimits.Broken("its table of contents is damaged");
        }

        if (parts.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw WorkbookLimits.Broken("it holds macros, which are not taken");
    }

    /// <summary>Begins to read a part; nothing where there is none of that name.</summary>
    public PartReader? Read(string name, CancellationToken cancellation)
    {
        if (!parts.TryGetValue(name, out var entry))
            return null;
        try
        {
            return new PartReader(new UnpackedStream(entry.Open(), budget, cancellation));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            throw WorkbookLimits.Broken("a part of it is damaged");
        }
    }

    /// <summary>What a part refers to, by the id of the reference: the kind of the thing and its name.</summary>
    public Dictionary<string, (string Kind, string Name)> References(string name, CancellationToken cancellation)
    {
        var folder = name[..(name.LastIndexOf('/') + 1)];
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        using var reader = Read($"{folder}_rels/{name[folder.Length..]}.rels", cancellation);
        while (found.Count <= WorkbookLimits.MostParts && reader?.Step() == true)
        {
            if (!reader.Begins("Relationship") || reader.Attribute("Id") is not { } id || reader.Attribute("Target") is not { } target)
                continue;
            var kind = reader.Attribute("Type") ?? "";
            found[id] = (kind[(kind.LastIndexOf('/') + 1)..], Resolve(folder, target));
        }

        return found;
    }

    public void Dispose() => archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var steps = new List<string>();
        foreach (var step in (folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
