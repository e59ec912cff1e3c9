-- The next day on which a case may need a letter that nobody sends by hand: a reminder, or word that we are late.
-- Only cases that may need one have it, so that asking for them reads nothing else.
ALTER TABLE cases ADD COLUMN look_on TEXT;
CREATE INDEX cases_look_on ON cases (look_on) WHERE look_on IS NOT NULL;
-- Which day it is stands sealed in the events of older cases: they are looked at once, and get it then.
UPDATE cases SET look_on = substr(arrived_at, 1, 10) WHERE state IN ('referred', 'contacted', 'awaiting-answer');
