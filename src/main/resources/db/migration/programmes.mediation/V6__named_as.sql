-- Who copies these rows must find them again when the record of a person comes to stand for another.
create or replace view mediation.published_participation as
select p.activity,
       a.counsellor,
       a.employer,
       a.type,
       a.date,
       a.departement,
       coalesce(known.stands_as, p.person) as person,
       p.gender,
       p.age,
       p.status,
       p.commune,
       p.person as named_as
from mediation.participation p
         join mediation.activity a on a.id = p.activity
         left join beneficiaries.published_person known on known.id = p.person
where a.deleted_at is null;
