-- Rows lie here in the order of time as they are; only SQLite had to be told.
SELECT 1;
