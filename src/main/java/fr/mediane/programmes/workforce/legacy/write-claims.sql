insert into workforce.grant_claim (id, funding, cents, claimed_on, kind)
select r.id, r.funding, r.cents, current_date, 'EXCESS'
from jsonb_to_recordset(:rows::jsonb) r (id uuid, funding uuid, cents bigint)
