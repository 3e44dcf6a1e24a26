insert into workforce.funding
    (id, position, convention, organisation, version, audience, begins, months, cents, committed_on)
select r.id, r.position, r.convention, r.organisation, r.version, r.audience, r.begins, daterange(r.begins, r.until),
    r.cents, r.begins
from jsonb_to_recordset(:rows::jsonb) r (id uuid, position uuid, convention uuid, organisation uuid, version text,
    audience text, begins date, until date, cents bigint)
