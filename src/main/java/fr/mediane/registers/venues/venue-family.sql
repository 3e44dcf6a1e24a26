-- These venues and all those that the same venues stand for since any merges.
with recursive up as (
    select id, merged_into from venues.venue where id = any (:ids)
    union
    select v.id, v.merged_into from venues.venue v join up on v.id = up.merged_into
), family as (
    select id from up
    union
    select v.id from venues.venue v join family on v.merged_into = family.id
)
select id from family
