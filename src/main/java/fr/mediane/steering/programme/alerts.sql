-- Positions that need somebody's attention, as far as somebody sees; of those that somebody only looks over, nothing of
-- what people do or owe.
with seen as materialized (
    select p.id, p.number, p.employer, p.departement, p.awarded_on from workforce.published_position p
    where p.given_back_on is null
        and (:everything or p.employer = any (:employers) or p.departement = any (:departements))
), held as materialized (
    select c.position, max(c.last_day) as last_day, max(c.starts_on) as latest
    from workforce.published_contract c
    where :everything or c.position = any (array(select id from seen))
    group by c.position
), holders as materialized (
    select s.*, c.account, c.starts_on, c.last_day
    from seen s
    join workforce.published_contract c on c.position = s.id and c.starts_on <= :today and c.last_day >= :today
), late as materialized (
    select t.account, min(t.last_day) as last_day
    from (
        select s.account, s.last_day from training.published_step s where s.last_day < :today and not s.obtained
        union all
        select d.account, d.last_day from training.published_duty d
        where d.last_day < :today and d.until_day >= :today and d.attended < d.hours
    ) t
    where :everything or t.account = any (array(select account from holders))
    group by t.account
), alert as (
    select 'VACANT' as kind, v.id, v.number, v.employer, v.departement, v.free as since
    from (
        select s.*, greatest(s.awarded_on, h.last_day + 1) as free from seen s left join held h on h.position = s.id
        where h.last_day is null or h.last_day < :today
    ) v
    where v.free + interval '4 months' <= :today
    union all
    select 'ENDING', h.id, h.number, h.employer, h.departement, h.last_day
    from holders h
    join held l on l.position = h.id
    where h.last_day <= :today + 60 and l.latest <= h.last_day
    union all
    select 'EVIDENCE', s.id, s.number, s.employer, s.departement, min(e.asked_on)
    from seen s join workforce.published_evidence e on e.position = s.id
    where e.state in ('ASKED', 'REFUSED') and e.asked_on < :today - 30
    group by s.id, s.number, s.employer, s.departement
    union all
    select 'TRAINING', h.id, h.number, h.employer, h.departement, t.last_day
    from holders h join late t on t.account = h.account
    union all
    select 'INACTIVE', h.id, h.number, h.employer, h.departement, coalesce(l.last_day, h.starts_on)
    from holders h
    left join lateral (
        select max(a.date) as last_day from mediation.published_activity a
        where a.counsellor = h.account and a.date <= :today
    ) l on true
    where h.account is not null and h.starts_on <= :today - 30 and coalesce(l.last_day, h.starts_on) < :today - 30
    union all
    select 'UNKNOWN', h.id, h.number, h.employer, h.departement, h.starts_on
    from holders h where h.account is null and h.starts_on <= :today - 15
)
select a.id as position, a.kind, a.number, a.employer, a.departement, a.since, count(*) over () as total from alert a
where (:kind::text is null or a.kind = :kind)
    and (a.kind in ('VACANT', 'ENDING') or :everything or a.employer = any (:whole_employers)
        or a.departement = any (:whole_departements))
order by a.since, a.number
limit :most
