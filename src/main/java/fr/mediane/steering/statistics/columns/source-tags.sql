-- The tags on these activities.
select t.activity, t.tag from mediation.published_tag t join mediation.published_activity a on a.id = t.activity where {which}
