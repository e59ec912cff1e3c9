-- Under which id the far side knows a letter, where that is not its own: another one each time a caseworker sends it again.
ALTER TABLE outbox ADD COLUMN known_as TEXT;
CREATE UNIQUE INDEX outbox_known_as ON outbox (known_as) WHERE known_as IS NOT NULL;
-- Since when it has been tried in vain, in milliseconds since 1970 UTC.
ALTER TABLE outbox ADD COLUMN tried_since INTEGER;
-- Which sending a receipt was about: under which id, and by which way where it says so.
ALTER TABLE delivery_receipts ADD COLUMN known_as TEXT;
ALTER TABLE delivery_receipts ADD COLUMN via TEXT;
