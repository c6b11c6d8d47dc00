namespace PartnerConnect.Silo.Storage;

public enum DatabaseKind
{
    Sqlite = 1,
    PostgreSql = 2,
}
