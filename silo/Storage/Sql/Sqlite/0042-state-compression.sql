-- SQLite compresses nothing; the number is taken so that both databases have the same scripts.
SELECT 1;
