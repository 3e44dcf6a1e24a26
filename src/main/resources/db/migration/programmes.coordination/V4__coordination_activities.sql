-- What a coordinator did: one row per animation, event or partnership, in the codes of the national tool.
create table coordination.activity (
    id uuid primary key, -- made by the browser: a second post of the same id changes nothing
    coordinator uuid not null,
    kind text not null check (kind in ('animation', 'evenement', 'partenariat')),
    date date not null check (date >= date '2020-01-01'),
    minutes smallint not null check (minutes between 1 and 1439),
    title text not null default '' check (length(title) <= 200),
    type_animation text check (type_animation in
        ('assemblee', 'comite', 'groupe_de_travail', 'echange', 'reunion_coordination', 'webinaire', 'autre')),
    initiative text check (initiative in ('initiative', 'demande')),
    thematique_animation text[] not null default '{}' check (thematique_animation <@ array
        ['partage', 'reseau', 'soutien', 'professionnel', 'rh', 'autre']),
    counsellors smallint not null default 0 check (counsellors between 0 and 1000),
    type_evenement text check (type_evenement in
        ('grand_public', 'national', 'inclusion_numerique', 'nec_local', 'autre')),
    organisateur text[] not null default '{}' check (organisateur <@ array
        ['ma_structure', 'commune', 'epci', 'departement', 'region', 'association', 'entreprise', 'hub', 'etat',
         'groupement', 'autre']),
    participants integer not null default 0 check (participants between 0 and 100000),
    echelon_territorial text check (echelon_territorial in
        ('communal', 'intercommunal', 'departemental', 'regional', 'national')),
    nature_partenariat text[] not null default '{}' check (nature_partenariat <@ array
        ['parcours_usager', 'subvention', 'coordination_departementale', 'rdv_elu', 'autre']),
    partner uuid references coordination.partner,
    note bytea, -- sealed; its key is not in the database
    recorded_at timestamptz not null,
    changed_at timestamptz not null,
    deleted_at timestamptz, -- kept for the time one may change one's mind
    version integer not null default 1,
    constraint an_animation_says_what check ((kind = 'animation') = (type_animation is not null)),
    constraint initiative_is_of_an_animation check ((kind = 'animation') = (initiative is not null)),
    constraint themes_are_of_an_animation check ((kind = 'animation') = (cardinality(thematique_animation) > 0)),
    constraint counsellors_are_of_an_animation check (kind = 'animation' or counsellors = 0),
    constraint an_event_says_what check ((kind = 'evenement') = (type_evenement is not null)),
    constraint an_event_has_an_organiser check ((kind = 'evenement') = (cardinality(organisateur) > 0)),
    constraint participants_are_of_an_event check (kind = 'evenement' or participants = 0),
    constraint level_is_of_events_and_partnerships check ((kind <> 'animation') = (echelon_territorial is not null)),
    constraint a_partnership_says_what check ((kind = 'partenariat') = (cardinality(nature_partenariat) > 0)),
    constraint partner_is_of_a_partnership check (kind = 'partenariat' or partner is null)
);
create index activity_of_coordinator on coordination.activity (coordinator, date desc, id desc) where deleted_at is null;
create index activity_deleted on coordination.activity (deleted_at) where deleted_at is not null;
