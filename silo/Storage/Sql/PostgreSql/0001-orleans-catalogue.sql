-- Orleans carries no SQL of its own: when a silo starts it reads the statements it will use from this table,
-- whose name and columns it has fixed. Each of the next scripts makes its tables and enters their statements here.
-- Column names of results may be in any case: the driver finds DeploymentId under deploymentid.
CREATE TABLE OrleansQuery (
    QueryKey  text NOT NULL PRIMARY KEY,
    QueryText text NOT NULL
);
