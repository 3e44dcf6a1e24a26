-- What rooms above may count: who has obtained what, and which steps of a path are due when.
create view training.published_obtained as
select r.account, r.block as what, r.jury_day as day
from training.result r
where r.outcome = 'PASSED' and not exists (select from training.result later where later.replaces = r.id)
union all
select c.account, 'TITLE', c.earned_on from training.certificate c where c.block is null and c.revoked_at is null
union all
select p.account, 'PIX', p.obtained_on from training.pix_certificate p;
create view training.published_step as
select p.id as path, p.account, p.contract, p.organisation, r.step,
    (p.starts_on + make_interval(months => r.months))::date as last_day,
    exists (select from training.published_obtained o where o.account = p.account and o.what = r.step) as obtained
from training.path p
cross join lateral (
    select distinct on (s.step) s.step, s.months from training.step_rule s where s.from_day <= p.starts_on
    order by s.step, s.from_day desc
) r
where p.ended_on is null or p.ended_on >= current_date;
