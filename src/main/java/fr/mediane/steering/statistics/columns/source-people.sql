-- Who is named in activities, each as the record that stands for them today.
select p.activity, p.person from mediation.published_naming p where {which}
