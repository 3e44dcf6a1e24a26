-- Where whoever is named lived then, for who counts the inhabitants helped.
create or replace view mediation.published_naming as
select p.activity,
       p.person                           as named_as,
       coalesce(known.stands_as, p.person) as person,
       p.commune
from mediation.participation p
         left join beneficiaries.published_person known on known.id = p.person and known.stands_as <> known.id;
