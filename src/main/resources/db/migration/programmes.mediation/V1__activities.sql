create schema if not exists mediation;

-- One row per activity, individual or workshop. The three margins (gender, age, status) are counted apart by the
-- counsellor: each adds up to the participants, and nothing links them for a workshop, so no cross-table is invented.
create table mediation.activity (
    id                     uuid primary key, -- made by the browser: a second post of the same id changes nothing
    counsellor             uuid not null,    -- the account that recorded it
    employer               uuid,             -- the organisation it was done for, when the right to record names one
    type                   text not null check (type in ('individuel', 'collectif')),
    date                   date not null,
    minutes                smallint not null check (minutes between 1 and 1439),
    place                  text not null check (place in ('lieu_activite', 'domicile', 'a_distance', 'autre')),
    venue                  uuid,
    commune                text,             -- current INSEE code: of the venue, or where help was given
    departement            text,             -- derived from the commune
    equipment              text[] not null default '{}'
        check (equipment <@ array ['ordinateur', 'telephone', 'tablette', 'autre', 'aucun']),
    themes                 text[] not null
        check (cardinality(themes) between 1 and 19 and themes <@ array [
            'diagnostic_numerique', 'prendre_en_main_du_materiel', 'maintenance_de_materiel',
            'gere_ses_contenus_numeriques', 'navigation_sur_internet', 'email', 'bureautique', 'reseaux_sociaux',
            'sante', 'banque_et_achats_en_ligne', 'entrepreneuriat', 'insertion_professionnelle',
            'securite_numerique', 'parentalite', 'scolarite_et_numerique', 'creer_avec_le_numerique',
            'culture_numerique', 'intelligence_artificielle', 'aide_aux_demarches_administratives']),
    procedures             text[] not null default '{}'
        check (cardinality(procedures) <= 11 and procedures <@ array [
            'papiers_elections_citoyennete', 'famille_scolarite', 'social_sante', 'travail_formation', 'logement',
            'transports_mobilite', 'argent_impots', 'justice', 'etrangers_europe', 'loisirs_sports_culture',
            'associations']),
    procedure_detail       text not null default '' check (length(procedure_detail) <= 500),
    autonomy               text check (autonomy in ('entierement_accompagne', 'partiellement_autonome', 'autonome')),
    level                  text check (level in ('debutant', 'intermediaire', 'avance')),
    redirected             boolean not null default false,
    redirection            text check (redirection in (
        'administration', 'mediation_numerique', 'operateur_ou_organisme_en_charge', 'aide_sociale',
        'insertion_professionnelle', 'aide_aux_demarches_administratives', 'autre')),
    title                  text not null default '' check (length(title) <= 200),
    note                   bytea, -- sealed; its key is not in the database
    participants           smallint not null check (participants between 1 and 500),
    feminin                smallint not null default 0 check (feminin >= 0),
    masculin               smallint not null default 0 check (masculin >= 0),
    genre_non_communique   smallint not null default 0 check (genre_non_communique >= 0),
    moins_de_douze         smallint not null default 0 check (moins_de_douze >= 0),
    douze_dix_huit         smallint not null default 0 check (douze_dix_huit >= 0),
    dix_huit_vingt_quatre  smallint not null default 0 check (dix_huit_vingt_quatre >= 0),
    vingt_cinq_trente_neuf smallint not null default 0 check (vingt_cinq_trente_neuf >= 0),
    quarante_cinquante_neuf smallint not null default 0 check (quarante_cinquante_neuf >= 0),
    soixante_soixante_neuf smallint not null default 0 check (soixante_soixante_neuf >= 0),
    soixante_dix_plus      smallint not null default 0 check (soixante_dix_plus >= 0),
    age_non_communique     smallint not null default 0 check (age_non_communique >= 0),
    scolarise              smallint not null default 0 check (scolarise >= 0),
    sans_emploi            smallint not null default 0 check (sans_emploi >= 0),
    en_emploi              smallint not null default 0 check (en_emploi >= 0),
    retraite               smallint not null default 0 check (retraite >= 0),
    statut_non_communique  smallint not null default 0 check (statut_non_communique >= 0),
    residence              text, -- commune where the one person helped lives, when told
    recorded_at            timestamptz not null,
    changed_at             timestamptz not null,
    deleted_at             timestamptz, -- kept for the time one may change one's mind
    version                integer not null default 1,
    constraint date_is_not_before_the_programme check (date >= date '2020-01-01'),
    -- The day has begun somewhere on Earth when it is recorded; the exact rule knows the time zone of the place.
    constraint date_is_not_in_the_future check (date <= (changed_at at time zone 'UTC' + interval '14 hours')::date),
    constraint venue_belongs_to_a_venue_activity check ((place = 'lieu_activite') = (venue is not null)),
    constraint place_is_somewhere check (place = 'a_distance' or commune is not null),
    constraint departement_comes_from_the_commune check ((commune is null) = (departement is null)),
    constraint nothing_is_used_or_something check (not 'aucun' = any (equipment) or cardinality(equipment) = 1),
    constraint procedures_need_administrative_help
        check ((cardinality(procedures) = 0 and procedure_detail = '')
            or 'aide_aux_demarches_administratives' = any (themes)),
    constraint an_individual_has_one_person check (type = 'collectif' or participants = 1),
    constraint autonomy_is_of_a_person check (type = 'individuel' or (autonomy is null and residence is null)),
    constraint level_is_of_a_workshop check (type = 'collectif' or (level is null and title = '')),
    constraint redirection_says_where check (redirected = (redirection is not null)),
    constraint genders_add_up check (feminin + masculin + genre_non_communique = participants),
    constraint ages_add_up check (moins_de_douze + douze_dix_huit + dix_huit_vingt_quatre + vingt_cinq_trente_neuf
        + quarante_cinquante_neuf + soixante_soixante_neuf + soixante_dix_plus + age_non_communique = participants),
    constraint statuses_add_up
        check (scolarise + sans_emploi + en_emploi + retraite + statut_non_communique = participants)
);

-- A counsellor's own list, newest first.
create index activity_of_counsellor on mediation.activity (counsellor, date desc, id desc) where deleted_at is null;
-- Statistics by period and by département.
create index activity_by_date on mediation.activity (date) where deleted_at is null;
create index activity_by_departement on mediation.activity (departement, date) where deleted_at is null;
-- What the daily clearing looks for.
create index activity_deleted on mediation.activity (deleted_at) where deleted_at is not null;

-- What rooms above may read: no free text, no note, only what is not deleted.
create view mediation.published_activity as
select id,
       counsellor,
       employer,
       type,
       date,
       minutes,
       place,
       venue,
       commune,
       departement,
       equipment,
       themes,
       procedures,
       autonomy,
       level,
       redirected,
       redirection,
       residence,
       participants,
       feminin,
       masculin,
       genre_non_communique,
       moins_de_douze,
       douze_dix_huit,
       dix_huit_vingt_quatre,
       vingt_cinq_trente_neuf,
       quarante_cinquante_neuf,
       soixante_soixante_neuf,
       soixante_dix_plus,
       age_non_communique,
       scolarise,
       sans_emploi,
       en_emploi,
       retraite,
       statut_non_communique,
       recorded_at,
       changed_at
from mediation.activity
where deleted_at is null;

-- The people supported, by margin: for each activity and each of genre, tranche_age, statut_social, how many had each
-- code. The sum over one margin is the number of supports (accompagnements): one per person and activity.
create view mediation.published_support as
select a.id as activity,
       a.counsellor,
       a.employer,
       a.type,
       a.date,
       a.departement,
       m.margin,
       m.code,
       m.people
from mediation.activity a
         cross join lateral (values ('genre', 'feminin', a.feminin),
                                    ('genre', 'masculin', a.masculin),
                                    ('genre', 'non_communique', a.genre_non_communique),
                                    ('tranche_age', 'moins_de_douze', a.moins_de_douze),
                                    ('tranche_age', 'douze_dix_huit', a.douze_dix_huit),
                                    ('tranche_age', 'dix_huit_vingt_quatre', a.dix_huit_vingt_quatre),
                                    ('tranche_age', 'vingt_cinq_trente_neuf', a.vingt_cinq_trente_neuf),
                                    ('tranche_age', 'quarante_cinquante_neuf', a.quarante_cinquante_neuf),
                                    ('tranche_age', 'soixante_soixante_neuf', a.soixante_soixante_neuf),
                                    ('tranche_age', 'soixante_dix_plus', a.soixante_dix_plus),
                                    ('tranche_age', 'non_communique', a.age_non_communique),
                                    ('statut_social', 'scolarise', a.scolarise),
                                    ('statut_social', 'sans_emploi', a.sans_emploi),
                                    ('statut_social', 'en_emploi', a.en_emploi),
                                    ('statut_social', 'retraite', a.retraite),
                                    ('statut_social', 'non_communique', a.statut_non_communique))
    as m (margin, code, people)
where a.deleted_at is null
  and m.people > 0;
