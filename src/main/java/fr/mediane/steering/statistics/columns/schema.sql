-- One row: what this file is, and how far it has come. The position is written in the transaction of the rows; next is the
-- number of the next activity.
create table about (version integer not null, source varchar not null, position varchar not null, next integer not null);
-- A small number for each counsellor, organisation, venue, tag, commune and departement that an activity names.
create table code (value varchar not null, number integer not null);
-- A small number for each person named; a set of people is a string of bits.
create table person (id uuid not null, number integer not null);
-- Sets are bits, in the order of the codes of mediation; 0 where nothing is known. A number stands for one state of an
-- activity: what changes gets the next one, and no number is given twice. A home is the number of a commune in the upper 32 bits
-- and that of a person who lived there in the lower ones, where it is known.
create table activity (
    number integer not null, id uuid not null, date date not null, departement integer not null, counsellor integer not null,
    employer integer not null, workshop boolean not null, minutes usmallint not null, place utinyint not null,
    venue integer not null, commune integer not null, equipment utinyint not null, themes integer not null,
    procedures integer not null, participants usmallint not null, named usmallint not null,
    feminin usmallint not null, masculin usmallint not null, genre_non_communique usmallint not null,
    moins_de_douze usmallint not null, douze_dix_huit usmallint not null, dix_huit_vingt_quatre usmallint not null,
    vingt_cinq_trente_neuf usmallint not null, quarante_cinquante_neuf usmallint not null,
    soixante_soixante_neuf usmallint not null, soixante_dix_plus usmallint not null, age_non_communique usmallint not null,
    scolarise usmallint not null, sans_emploi usmallint not null, en_emploi usmallint not null,
    retraite usmallint not null, statut_non_communique usmallint not null,
    residence integer not null, met boolean not null, tags integer[] not null, people integer[] not null,
    homes bigint[] not null
);
