-- Which venue is known by this id: ours, the standard's, or one it had before a merge? The first that fits, and the
-- venue that stands for it now.
with recursive known as (
    select v.id, v.merged_into, v.status, 1 as rank from venues.venue v where v.id = :uuid
    union all
    select v.id, v.merged_into, v.status, 2 from venues.venue v where v.standard_id = :text
    union all
    select v.id, v.merged_into, v.status, 3
    from venues.former_id f join venues.venue v on v.id = f.venue
    where f.former = :text
),
followed as (
    select k.id, k.merged_into, k.status, k.rank, 0 as step from known k
    union all
    select v.id, v.merged_into, v.status, f.rank, f.step + 1
    from followed f join venues.venue v on v.id = f.merged_into
    where f.step < 20
)
select id from followed where status = 'OPEN' order by rank, step limit 1
