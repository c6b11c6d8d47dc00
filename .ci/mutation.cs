// Reads what Stryker found, tests alone what it could not test well, and says whether the tests hold the programme.
// docs/mutation.md explains it; .ci/mutation calls it: REPORT SURVIVORS TESTS [verify].
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

const double LowestScore = 85;
const int Sample = 40;
var (report, list, tests, verify) = (args[0], args[1], args[2], args.Contains("verify"));

using var json = JsonDocument.Parse(File.ReadAllText(report));
var methods = new Dictionary<string, string>();
foreach (var file in json.RootElement.GetProperty("testFiles").EnumerateObject())
{
    foreach (var test in file.Value.GetProperty("tests").EnumerateArray())
        methods[test.GetProperty("id").GetString()!] = test.GetProperty("name").GetString()!;
}

var mutants = new List<Mutant>();
foreach (var file in json.RootElement.GetProperty("files").EnumerateObject())
{
    var path = file.Name.Replace('\\', '/');
    path = path[(path.LastIndexOf("/programme/", StringComparison.Ordinal) + "/programme/".Length)..];
    var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
    foreach (var found in file.Value.GetProperty("mutants").EnumerateArray())
    {
        var status = found.GetProperty("status").GetString()!;
        if (status is "Ignored" or "CompileError" or "Pending")
            continue;
        var at = found.GetProperty("location");
        var killers = found.TryGetProperty("killedBy", out var ids) ? ids.EnumerateArray() : [];
        mutants.Add(new(
            found.GetProperty("id").GetString()!, path, at.GetProperty("start").GetProperty("line").GetInt32(),
            Short(Between(lines, at)), Short(found.GetProperty("replacement").GetString()!), status,
            killers.Select(id => methods.GetValueOrDefault(id.GetString()!)).FirstOrDefault()));
    }
}

// The switch that Stryker builds into the mutated assembly: with a number that no mutant has, everything must pass.
var clock = Stopwatch.StartNew();
if (Fails(tests, "-1", null, TimeSpan.FromMinutes(10)))
    return Bad("The tests fail on the mutated assembly with no mutant at work.");
var limit = TimeSpan.FromSeconds(60) + (10 * clock.Elapsed);

// Stryker keeps its test processes, so a mutant of a static value is never at work in them. What lived and is not
// listed is tested again in a process of its own; so is a sample of what was killed, to see that kills are true.
var listed = Listed(list).ToList();
var killed = mutants.Where(mutant => mutant.Status == "Killed").ToArray();
var unknown = listed.ToList();
var lived = mutants.Except(killed).Where(mutant => verify || !unknown.Remove(mutant.Key)).ToArray();
var step = verify ? 1 : Math.Max(1, (killed.Length + Sample - 1) / Sample);
var again = lived.Concat(killed.Where((_, index) => index % step == 0)).ToArray();
Console.WriteLine($"{mutants.Count} mutants, {killed.Length} killed; testing {again.Length} in a process of their own");
var alone = again.AsParallel().WithDegreeOfParallelism(Math.Min(2, Environment.ProcessorCount))
    .Select(mutant => (mutant.Id, Dies: (mutant.KilledBy is { } test && Fails(tests, mutant.Id, test, limit))
        || Fails(tests, mutant.Id, null, limit)))
    .ToDictionary(each => each.Id, each => each.Dies);
bool Lives(Mutant mutant) => alone.TryGetValue(mutant.Id, out var dies) ? !dies : mutant.Status != "Killed";

Console.WriteLine();
Console.WriteLine("| Chapter | Score | Killed | Survived | No coverage | Timeouts |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
foreach (var chapter in mutants.GroupBy(mutant => mutant.Chapter).OrderBy(chapter => chapter.Key, StringComparer.Ordinal))
    Print(chapter.Key, [.. chapter]);
Print("All", mutants);
Console.WriteLine();

var survivors = mutants.Where(Lives).ToArray();
var unlisted = survivors.Where(mutant => !listed.Remove(mutant.Key)).ToArray();
foreach (var mutant in unlisted)
    Console.WriteLine($"{(mutant.Status == "NoCoverage" ? "not covered" : "survived")}: {mutant.Path}:{mutant.Line} {mutant.Key[(mutant.Path.Length + 1)..]}");
var paths = mutants.Select(mutant => mutant.Path).ToHashSet();
foreach (var key in listed.Where(key => paths.Contains(key[..key.IndexOf(' ', StringComparison.Ordinal)])))
    Console.WriteLine($"listed but not alive any more: {key}");
var untrue = killed.Where(Lives).ToArray();
Console.WriteLine($"{untrue.Length} of {again.Length - lived.Length} killed mutants live on in a process of their own");

var dead = mutants.Count - survivors.Length;
if (killed.Length == 0 || dead == 0)
    return Bad("No mutant was killed, so nothing was tested.");
if (Score(dead, mutants.Count) < LowestScore)
    return Bad($"The score is below {LowestScore} %.");
return unlisted.Length == 0 ? 0 : Bad($"{unlisted.Length} survivors are not listed with a reason in {list}.");

void Print(string name, IReadOnlyCollection<Mutant> of)
{
    var alive = of.Count(Lives);
    var uncovered = of.Count(mutant => mutant.Status == "NoCoverage" && Lives(mutant));
    var late = of.Count(mutant => mutant.Status == "Timeout" && !Lives(mutant));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {Score(of.Count - alive, of.Count):0.0} % | {of.Count - alive} | {alive - uncovered} | {uncovered} | {late} |"));
}

static double Score(int dead, int all) => 100.0 * dead / all;

static int Bad(string why)
{
    Console.Error.WriteLine(why);
    return 1;
}

// Whether any test fails, crashes or hangs while the mutant is at work.
static bool Fails(string tests, string mutant, string? method, TimeSpan limit)
{
    string[] which = method is null ? ["-class-", "*GuideFuzzTests", "-class-", "*PurityTests", "-class-", "*.House.*"] : ["-method", method];
    var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
    foreach (var argument in (string[])[tests, "-stopOnFail", "-noLogo", .. which])
        start.ArgumentList.Add(argument);
    start.Environment["STRYKER_MUTANT_ID_CONTROL_VAR"] = "PARTNERCONNECT_MUTANT";
    start.Environment["PARTNERCONNECT_MUTANT"] = mutant;
    using var process = Process.Start(start)!;
    process.OutputDataReceived += (_, _) => { };
    process.ErrorDataReceived += (_, _) => { };
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    if (process.WaitForExit(limit))
        return process.ExitCode != 0;
    process.Kill(entireProcessTree: true);
    return true;
}

static string Between(string[] lines, JsonElement at)
{
    var (start, end) = (at.GetProperty("start"), at.GetProperty("end"));
    var (first, last) = (start.GetProperty("line").GetInt32() - 1, end.GetProperty("line").GetInt32() - 1);
    var text = string.Join('\n', lines[first..last].Append(lines[last][..(end.GetProperty("column").GetInt32() - 1)]));
    return text[(start.GetProperty("column").GetInt32() - 1)..];
}

// Neither lines nor indents are part of a key: both change without the mutant changing.
static string Short(string code)
{
    var text = Regex.Replace(code, @"\s+", " ").Trim();
    return text.Length <= 100 ? text : text[..100] + "…";
}

static IEnumerable<string> Listed(string list)
{
    var file = "";
    foreach (var line in File.ReadLines(list))
    {
        if (Regex.Match(line, "^## `(.+)`$") is { Success: true } heading)
            file = heading.Groups[1].Value;
        else if (Regex.Match(line, "^- (`.+` becomes `.*`): .+$") is { Success: true } item)
            yield return $"{file} {item.Groups[1].Value}";
    }
}

internal sealed record Mutant(
    string Id, string Path, int Line, string Before, string After, string Status, string? KilledBy)
{
    public string Chapter => Path.Contains('/', StringComparison.Ordinal) ? Path.Split('/')[0] : "Values";

    public string Key => $"{Path} `{Before}` becomes `{After}`";
}
