-- Positions, money, training and supports by département, as far as somebody sees.
with seen as (
    select p.* from workforce.published_position p
    where :everything or p.employer = any (:employers) or p.departement = any (:departements)
), holders as (
    select s.id as position, s.departement, c.id as contract, c.account
    from seen s
    join workforce.published_contract c on c.position = s.id
        and c.starts_on <= :today and coalesce(c.ended_on, c.ends_on, 'infinity') >= :today
    where s.given_back_on is null
), positions as (
    select s.departement,
        count(*) filter (where s.given_back_on is null and h.position is not null) as occupied,
        count(*) filter (where s.given_back_on is null and h.position is null) as vacant,
        count(*) filter (where s.given_back_on is not null) as given_back
    from seen s left join holders h on h.position = s.id
    group by s.departement
), money as (
    select s.departement, sum(f.cents) as committed, sum(f.paid_cents) as paid
    from seen s join workforce.published_funding f on f.position = s.id
    group by s.departement
), passed as (
    select h.contract, o.what from training.published_obtained o join holders h on h.account = o.account
    union all
    select w.contract, w.what from training.published_waiting w where w.contract = any (array(select contract from holders))
), trained as (
    -- each holder once, whether what they passed is their own or waits in what an older tool knew
    select h.departement, count(*) filter (where h.account is not null or p.contract is not null) as known,
        count(*) filter (where 'CCP1' = any (p.passed)) as ccp1,
        count(*) filter (where 'PIX' = any (p.passed)) as pix,
        count(*) filter (where 'TITLE' = any (p.passed)) as titles
    from holders h
    left join (select contract, array_agg(what) as passed from passed group by contract) p on p.contract = h.contract
    group by h.departement
), helped as (
    select s.departement, sum(a.participants) as supports
    from seen s
    join workforce.published_contract c on c.position = s.id
    join mediation.published_activity a on a.counsellor = c.account and a.date > :since and a.date <= :today
        and a.date >= c.starts_on and a.date <= coalesce(c.ended_on, c.ends_on, 'infinity')
    group by s.departement
)
select p.departement, p.occupied, p.vacant, p.given_back, coalesce(m.committed, 0) as committed,
    coalesce(m.paid, 0) as paid, coalesce(t.known, 0) as known, coalesce(t.ccp1, 0) as ccp1, coalesce(t.pix, 0) as pix,
    coalesce(t.titles, 0) as titles, coalesce(h.supports, 0) as supports, false as few
from positions p
left join money m using (departement)
left join trained t using (departement)
left join helped h using (departement)
order by p.departement
