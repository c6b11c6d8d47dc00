namespace PartnerConnect.Silo.Storage;

/// <summary>A script which this database has applied no longer reads as it did then.</summary>
public sealed class EditedMigrationException(string scriptName) : Exception(
    $"The migration {scriptName} was applied to this database with another content. What was applied is never edited: "
    + "restore the file as it was and put the change in a new one.")
{
    public string ScriptName { get; } = scriptName;
}
