-- The tags on activities.
select t.activity, t.tag from mediation.published_label t where {which}
