-- What must be seen first, the earliest day before the others: however many there are, the oldest never fall off the page.
DROP INDEX cases_attention;
CREATE INDEX cases_attention ON cases (authority_id, due, no) WHERE attention = 1 OR failed_letters > 0;
