-- The first day of the activities that a question is about.
select min(date) from mediation.published_activity
where {asked}
