-- The people named in an activity; whoever else took part is only counted in the activity itself, where the named are
-- counted too. What is kept of each is as it was known on the day, so that figures never move afterwards. Who has been
-- erased keeps a number that leads to nobody: distinct people can still be counted.
create table mediation.participation (
    activity uuid not null references mediation.activity (id) on delete cascade,
    person   uuid not null, -- of the room below, or a pseudonym: hence no foreign key
    gender   text not null check (gender in ('feminin', 'masculin', 'non_communique')),
    age      text not null check (age in (
        'moins_de_douze', 'douze_dix_huit', 'dix_huit_vingt_quatre', 'vingt_cinq_trente_neuf',
        'quarante_cinquante_neuf', 'soixante_soixante_neuf', 'soixante_dix_plus', 'non_communique')),
    status   text not null
        check (status in ('scolarise', 'sans_emploi', 'en_emploi', 'retraite', 'non_communique')),
    commune  text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
    primary key (activity, person)
);
create index participation_of_person on mediation.participation (person, activity);

-- One row per named person and activity, to count people exactly: count(distinct person). Two records of one person that
-- have been merged since count as one.
create view mediation.published_participation as
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
       p.commune
from mediation.participation p
         join mediation.activity a on a.id = p.activity
         left join beneficiaries.published_person known on known.id = p.person
where a.deleted_at is null;
