-- For who copies all activities: what belongs to them, without asking of each row whether its activity was deleted, which
-- costs several times what the rest does. To be read beside published_activity, which leaves those out.
create view mediation.published_naming as
select p.activity,
       p.person                           as named_as,
       coalesce(known.stands_as, p.person) as person
from mediation.participation p
         left join beneficiaries.published_person known on known.id = p.person and known.stands_as <> known.id;

create view mediation.published_label as
select activity, tag
from mediation.activity_tag;

create view mediation.published_origin as
select activity, meeting
from mediation.from_meeting;
