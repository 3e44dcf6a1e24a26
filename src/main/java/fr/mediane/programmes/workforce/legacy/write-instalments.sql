insert into workforce.grant_instalment (funding, number, months, full_cents, entitled_cents, due_on)
select r.funding, r.number, daterange(r.since, r.until), r."full", r.entitled, r.due
from jsonb_to_recordset(:rows::jsonb) r (funding uuid, number smallint, since date, until date, "full" bigint,
    entitled bigint, due date)
