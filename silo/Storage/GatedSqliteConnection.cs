using System.Data;
using Microsoft.Data.Sqlite;

namespace PartnerConnect.Silo.Storage;

/// <summary>Passes the gate when it opens and leaves it when it closes, however often either is asked for.</summary>
internal sealed class GatedSqliteConnection(GatedSqliteDataSource source) : SqliteConnection(source.ConnectionString)
{
    private bool isInside;

    public override void Open()
    {
        if (State != ConnectionState.Closed)
            return;

        source.Enter();
        OpenInside();
    }

    public override async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (State != ConnectionState.Closed)
            return;

        await source.EnterAsync(cancellationToken);
        OpenInside();
    }

    public override void Close()
    {
        try
        {
            base.Close();
        }
        finally
        {
            LeaveOnce();
        }
    }

    private void OpenInside()
    {
        isInside = true;
        try
        {
            base.Open();
            source.Prepare(this);
        }
        catch
        {
            Close();
            throw;
        }
    }

    private void LeaveOnce()
    {
        if (!isInside)
            return;

        isInside = false;
        source.Leave();
    }
}
