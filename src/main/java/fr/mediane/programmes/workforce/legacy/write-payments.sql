insert into workforce.grant_payment (id, funding, position, number, kind, months, fund, cents, state, paid_on)
select r.id, r.funding, r.position, r.number, r.kind, daterange(r.since, r.until), r.fund, r.cents, 'PAID', r.day
from jsonb_to_recordset(:rows::jsonb) r (id uuid, funding uuid, position uuid, number smallint, kind text, since date,
    until date, fund text, cents bigint, day date)
order by r.day, r.id
