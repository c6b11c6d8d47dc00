using PartnerConnect.GrainInterfaces.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Adds up what becomes of a feed; many partners' answers come in at once.</summary>
internal sealed class FeedTally
{
    private const int MostListed = 1000;

    private readonly Lock gate = new();
    private readonly PriorityQueue<FeedReject, int> listed = new();
    private int accepted;
    private int rejected;
    private int reports;
    private int unchanged;

    public FeedAnswer Answer(int lines)
    {
        lock (gate)
        {
            var rejects = listed.UnorderedItems.Select(item => item.Element).OrderBy(reject => reject.Line).ToList();
            return new FeedAnswer(lines, accepted, rejected, reports, unchanged, rejects, rejected - rejects.Count);
        }
    }

    public void Reject(FeedReject reject)
    {
        lock (gate)
            List(reject);
    }

    /// <summary>Counts a report that was taken in, with the lines of it that were not.</summary>
    public void Take(FeedReport report, PosReportAnswer answer)
    {
        lock (gate)
        {
            reports++;
            if (answer.Code == "F05")
                Omit(answer);
            else
                List(answer);
            accepted += report.Lines - answer.Rejects.Length;
        }
    }

    /// <summary>Counts every line of a report that was not taken in.</summary>
    public void Return(FeedReport report, string partnerId, string code, string field, string message)
    {
        lock (gate)
        {
            foreach (var line in report.LineNumbers)
                List(new FeedReject(line, partnerId, report.Week.ToString(), code, field, message));
        }
    }

    /// <summary>Counts the lines of a report of which each was rejected, by what is wrong with it.</summary>
    public void ReturnLines(FeedReport report, PosReportAnswer answer)
    {
        lock (gate)
        {
            List(answer);
            foreach (var line in report.LineNumbers.Except(answer.Rejects.Select(reject => reject.Line)))
                List(new FeedReject(line, answer.PartnerId, answer.Week.ToString(), "F02", "", answer.Message ?? ""));
        }
    }

    /// <summary>Counts every line of a report that has too many of them, and lists the first of them alone.</summary>
    public void ReturnTooLong(FeedReport report, string partnerId)
    {
        lock (gate)
        {
            List(new FeedReject(report.FirstLine, partnerId, report.Week.ToString(), "F02", "", report.TooLong));
            rejected += report.Lines - 1;
        }
    }

    // An unchanged report is answered as it was the first time, with the line numbers of the file it came in then.
    private void Omit(PosReportAnswer answer)
    {
        unchanged++;
        rejected += answer.Rejects.Length;
    }

    private void List(PosReportAnswer answer)
    {
        foreach (var reject in answer.Rejects)
        {
            List(new FeedReject(
                reject.Line, answer.PartnerId, answer.Week.ToString(), reject.Code, reject.Field, reject.Message));
        }
    }

    // The lowest lines are listed, whatever the order of the answers: the same feed is answered in the same words.
    private void List(FeedReject reject)
    {
        rejected++;
        if (listed.Count < MostListed)
            listed.Enqueue(reject, -reject.Line);
        else
            listed.EnqueueDequeue(reject, -reject.Line);
    }
}
