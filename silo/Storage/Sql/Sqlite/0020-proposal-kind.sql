-- Until now only downgrades were proposed.
ALTER TABLE proposal ADD COLUMN kind TEXT NOT NULL DEFAULT 'Downgrade';
