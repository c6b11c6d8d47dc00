-- Orleans carries no SQL of its own: when a silo starts it reads the statements it will use from this table,
-- whose name and columns it has fixed. Each of the next scripts makes its tables and enters their statements here.
CREATE TABLE OrleansQuery (
    QueryKey  TEXT NOT NULL PRIMARY KEY,
    QueryText TEXT NOT NULL
) STRICT;
