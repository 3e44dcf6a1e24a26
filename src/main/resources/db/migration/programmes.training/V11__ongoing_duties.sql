-- People are told of ongoing training too, once for each of its periods: the day that a deadline ends on tells them apart.
alter table training.told add column last_day date;
update training.told t set last_day = (
    select (p.starts_on + make_interval(months => r.months))::date
    from training.path p join training.step_rule r on r.step = t.step and r.from_day <= p.starts_on
    where p.id = t.path order by r.from_day desc limit 1);
alter table training.told alter column last_day set not null;
alter table training.told drop constraint told_pkey, add primary key (path, step, phase, last_day);
alter table training.told drop constraint told_step_check,
    add constraint told_step_check check (step in ('CCP1', 'PIX', 'ONGOING'));

-- The periods in which ongoing training is due, of the paths of contracts that last: each period after the first, by the rule
-- of the contract's first day, as for the steps. Hours are those of the sessions signed for since the period began: what is
-- late can be made up until the next period ends, and counts in that one as well.
create view training.published_duty as
select p.id as path, p.account, p.contract, p.organisation, r.hours, d.from_day, d.last_day, d.until_day,
    (select coalesce(sum(m.hours), 0)::integer
        from training.enrolment e
        join training.session s on s.id = e.session
        join training.module m on m.code = s.module
        where e.account = p.account and e.signed_at is not null
            and (s.starts_at at time zone 'Europe/Paris')::date >= d.from_day) as attended
from training.path p
cross join lateral (
    select o.hours, o.months from training.ongoing_rule o where o.from_day <= p.starts_on order by o.from_day desc limit 1
) r
-- ten years ahead is far enough for anybody who asks what is due
cross join lateral generate_series(1, 1 + (current_date + 3653 - p.starts_on) / (28 * r.months)) period
cross join lateral (
    select (p.starts_on + make_interval(months => period * r.months))::date as from_day,
        (p.starts_on + make_interval(months => (period + 1) * r.months))::date - 1 as last_day,
        (p.starts_on + make_interval(months => (period + 2) * r.months))::date - 1 as until_day
) d
where p.ended_on is null or p.ended_on >= current_date and p.ended_on >= d.last_day;

-- What somebody has passed who has not come yet: results and Pix certificates of an older tool, by contract, until they become
-- their holder's. The whole title is there when all blocks of a version are, by equivalence too.
create view training.published_waiting as
with passed as (
    select l.contract, l.kind, l.version, l.day
    from training.legacy_record l
    where l.given_at is null and l.outcome = 'PASSED'
), given as (
    select contract, version, kind as block from passed where kind <> 'PIX'
    union
    select p.contract, e.gives_version, e.gives_block
    from passed p
    join training.equivalence e on e.held_version = p.version and e.held_block = p.kind
        and e.from_day <= current_date and (e.until_day is null or e.until_day >= p.day)
)
select contract, kind as what from passed
union
select g.contract, 'TITLE' from given g
group by g.contract, g.version
having count(*) = (select count(*) from training.block b where b.version = g.version);
