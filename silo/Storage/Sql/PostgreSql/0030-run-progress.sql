-- What a run tells beside its totals: partners in all, failures counted, retries, who paused it, which partners differ.
ALTER TABLE run ADD COLUMN more json;
