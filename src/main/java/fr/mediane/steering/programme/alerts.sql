-- Positions that need somebody's attention, as far as somebody sees.
with seen as (
    select p.* from workforce.published_position p
    where p.given_back_on is null
        and (:everything or p.employer = any (:employers) or p.departement = any (:departements))
), holders as (
    select s.*, c.account, c.starts_on, coalesce(c.ended_on, c.ends_on) as last_day
    from seen s
    join workforce.published_contract c on c.position = s.id
        and c.starts_on <= :today and coalesce(c.ended_on, c.ends_on, 'infinity') >= :today
), vacant as (
    select s.*, greatest(s.awarded_on, (
        select max(coalesce(c.ended_on, c.ends_on)) + 1 from workforce.published_contract c where c.position = s.id)) as free
    from seen s
    where not exists (
        select from workforce.published_contract c
        where c.position = s.id and coalesce(c.ended_on, c.ends_on, 'infinity') >= :today)
), alert as (
    select 'VACANT' as kind, v.id, v.number, v.employer, v.departement, v.free as since
    from vacant v where v.free + interval '4 months' <= :today
    union all
    select 'ENDING', h.id, h.number, h.employer, h.departement, h.last_day
    from holders h
    where h.last_day <= :today + 60 and not exists (
        select from workforce.published_contract n where n.position = h.id and n.starts_on > h.last_day)
    union all
    select 'EVIDENCE', s.id, s.number, s.employer, s.departement, min(e.asked_on)
    from seen s join workforce.published_evidence e on e.position = s.id
    where e.state in ('ASKED', 'REFUSED') and e.asked_on < :today - 30
    group by s.id, s.number, s.employer, s.departement
    union all
    select 'TRAINING', h.id, h.number, h.employer, h.departement, min(t.last_day)
    from holders h join training.published_step t on t.account = h.account
    where t.last_day < :today and not t.obtained
    group by h.id, h.number, h.employer, h.departement
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
select a.id as position, a.kind, a.number, a.employer, a.departement, a.since from alert a
where :kind::text is null or a.kind = :kind
order by a.since, a.number
limit :most
