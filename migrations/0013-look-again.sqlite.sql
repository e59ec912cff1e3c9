-- Filings that were looked into, and citizens who were to come, when no day of theirs was watched yet: they are looked at
-- once, and get the right day, or none, then.
UPDATE cases SET look_on = substr(arrived_at, 1, 10) WHERE look_on IS NULL AND state IN ('referred', 'contacted');
