-- Which activities were made of an appointment.
select m.activity from mediation.published_origin m where {which}
