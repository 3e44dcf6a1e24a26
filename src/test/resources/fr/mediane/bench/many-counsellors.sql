-- Invented counsellors, with the right to record.
with made as (
    insert into identity.account (id, given_name, family_name, created_at)
    select format('01930000-0000-7000-8000-%s', lpad(to_hex(i), 12, '0'))::uuid, 'Essai', 'Numéro ' || i, now()
    from generate_series(1, :count) i
    on conflict do nothing
    returning id
)
insert into identity.role_grant (id, account, role, scope, granted_at)
select uuidv7(), id, 'MEDIATOR', 'OWN', now()
from made
