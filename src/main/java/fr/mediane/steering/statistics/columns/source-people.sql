-- Who is named in these activities, each as the record that stands for them today.
select a.activity, a.person from mediation.published_participation a where {which}
