-- The same as before, but what waits for one contract is found without reading what waits for all others.
create or replace view training.published_waiting as
with passed as not materialized (
    select l.contract, l.kind, l.version, l.day
    from training.legacy_record l
    where l.given_at is null and l.outcome = 'PASSED'
), given as not materialized (
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
