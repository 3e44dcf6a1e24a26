-- Of those who keep a used voucher of a campaign in their space: who has linked a record, who came again to an activity in
-- the months after the first use, and whose self-assessments before and after say what.
with kept as (
    select k.account, k.first_used from vouchers.published_holder k
    where k.campaign = :campaign and k.first_used is not null
), linked as (
    select o.person, min(k.first_used) as first_used, max(k.first_used) + make_interval(months => :months ::integer) as until
    from kept k join beneficiaries.published_own_account o on o.account = k.account
    group by o.person
), known as (
    select l.person,
        exists (
            select from mediation.published_participation p
            where p.person = l.person and p.date > (l.first_used at time zone 'Europe/Paris')::date
                and p.date <= l.until::date) as returned,
        (
            select a.level from competence.published_assessment a join beneficiaries.published_person s on s.id = a.person
            where s.stands_as = l.person and a.area = 0 and a.finished_at <= l.first_used
            order by a.finished_at desc limit 1) as before,
        (
            select a.level from competence.published_assessment a join beneficiaries.published_person s on s.id = a.person
            where s.stands_as = l.person and a.area = 0 and a.finished_at > l.first_used and a.finished_at <= l.until
            order by a.finished_at desc limit 1) as after
    from linked l
)
select (select count(*) from kept) as kept, count(*) as linked, count(*) filter (where k.returned) as returned,
    count(*) filter (where k.before is not null and k.after is not null) as assessed,
    count(*) filter (where k.after > k.before) as rose, count(*) filter (where k.after = k.before) as same,
    count(*) filter (where k.after < k.before) as fell
from known k
