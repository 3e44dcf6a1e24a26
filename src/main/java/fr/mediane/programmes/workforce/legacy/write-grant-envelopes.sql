-- What a convention is worth: what was paid of closed fundings, what open ones may come to, and as much again for each
-- position that stands without one.
insert into workforce.grant_envelope as e (convention, cents)
select r.convention, greatest(1, sum(r.cents)::bigint + coalesce((
    select count(*) from workforce.position p where p.convention = r.convention and p.given_back_on is null
        and not exists (
            select from jsonb_to_recordset(:rows::jsonb) o (position uuid, closed boolean)
            where o.position = p.id and not o.closed)), 0) * (
    select max(total) from (select sum(cents)::bigint as total from workforce.grant_rate group by version, audience) v))
from jsonb_to_recordset(:rows::jsonb) r (convention uuid, cents bigint)
group by r.convention
on conflict (convention) do nothing
