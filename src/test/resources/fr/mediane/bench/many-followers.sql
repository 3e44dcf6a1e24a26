-- Who supports whom: person n is supported by counsellor n modulo their count, the first being :first; one in five agreed
-- that the team sees the record.
insert into beneficiaries.follower (person, counsellor, since, shared)
select format('01940000-0000-7000-8000-%s', lpad(to_hex(n), 12, '0'))::uuid,
    case when n % :counsellors = 0 then :first ::uuid
         else format('01930000-0000-7000-8000-%s', lpad(to_hex(n % :counsellors), 12, '0'))::uuid end,
    now(), n % 5 = 0
from generate_series(:from ::bigint, :to ::bigint) n
