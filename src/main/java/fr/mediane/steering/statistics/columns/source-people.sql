-- Who is named in activities, each as the record that stands for them today, and where they lived then.
select p.activity, p.person, p.commune from mediation.published_naming p where {which}
