-- By what the key that seals decisions is known again: decisions that another key sealed would all look altered.
CREATE TABLE decision_key (
    only_one    integer NOT NULL PRIMARY KEY CHECK (only_one = 1),
    fingerprint text NOT NULL
);
