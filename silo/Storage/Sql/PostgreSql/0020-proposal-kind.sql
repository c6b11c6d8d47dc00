-- Until now only downgrades were proposed.
ALTER TABLE proposal ADD COLUMN kind text NOT NULL DEFAULT 'Downgrade';
