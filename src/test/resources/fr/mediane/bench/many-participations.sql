-- Names in every other individual session: one of the 400 people whom its counsellor supports; :first is counsellor 0.
insert into mediation.participation (activity, person, gender, age, status)
select id, format('01940000-0000-7000-8000-%s', lpad(to_hex(who + :counsellors * (turn % 399 + (who = 0)::int)), 12, '0'))::uuid,
    'non_communique', 'non_communique', 'retraite'
from (
    select id, type,
        case when counsellor = :first ::uuid then 0 else ('x' || right(counsellor::text, 4))::bit(16)::int end as who,
        row_number() over (partition by counsellor order by id) as turn
    from mediation.activity
    where counsellor = :first ::uuid or counsellor::text like '01930000-%'
) recorded
where type = 'individuel' and turn % 2 = 0
