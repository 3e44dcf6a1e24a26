-- These organisations and all those that the same organisations stand for since any merges.
with recursive up as (
    select id, merged_into from organisations.organisation where id = any (:ids)
    union
    select o.id, o.merged_into from organisations.organisation o join up on o.id = up.merged_into
), family as (
    select id from up
    union
    select o.id from organisations.organisation o join family on o.merged_into = family.id
)
select id from family
