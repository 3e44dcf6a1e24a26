insert into workforce.contract
    (id, position, person, kind, starts_on, ends_on, monthly_gross_cents, ended_on, end_reason)
select r.id, r.position, r.person, r.kind, r.starts, r.ends, r.gross, r.ended, r.reason
from jsonb_to_recordset(:rows::jsonb) r (id uuid, position uuid, person uuid, kind text, starts date, ends date,
    gross bigint, ended date, reason text)
