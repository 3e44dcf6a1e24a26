-- What the public search reads: one narrow row per open venue, kept by triggers, so that thousands can be looked
-- through in a few milliseconds. The wide row is read only for the venues that are shown.

-- A place as a point on the unit sphere: the chord between two points grows with their distance, at any latitude, so
-- that one index answers "the nearest first" exactly. Degrees would not: one of longitude is 70 km in Dunkerque and 104
-- in La Réunion.
create function venues.sphere(latitude double precision, longitude double precision) returns public.cube
language sql immutable strict parallel safe
return public.cube(array[
    cosd(latitude) * cosd(longitude),
    cosd(latitude) * sind(longitude),
    sind(latitude)]);

-- Each code of the closed lists that people filter by, as one bit; the same numbers as in SearchConditions.
create table venues.offer_bit (
    code text primary key,
    bit integer not null unique check (bit between 0 and 62)
);
insert into venues.offer_bit (code, bit)
select code, ordinality - 1
from unnest(array[
    'AIDE_AUX_DEMARCHES_ADMINISTRATIVES',
    'MAITRISE_DES_OUTILS_NUMERIQUES_DU_QUOTIDIEN',
    'INSERTION_PROFESSIONNELLE_VIA_LE_NUMERIQUE',
    'UTILISATION_SECURISEE_DU_NUMERIQUE',
    'PARENTALITE_ET_EDUCATION_AVEC_LE_NUMERIQUE',
    'LOISIRS_ET_CREATIONS_NUMERIQUES',
    'COMPREHENSION_DU_MONDE_NUMERIQUE',
    'ACCES_INTERNET_ET_MATERIEL_INFORMATIQUE',
    'ACQUISITION_DE_MATERIEL_INFORMATIQUE_A_PRIX_SOLIDAIRE',
    'JEUNES',
    'ETUDIANTS',
    'FAMILLES_ET_OU_ENFANTS',
    'SENIORS',
    'FEMMES',
    'SURDITE',
    'HANDICAPS_MOTEURS',
    'HANDICAPS_MENTAUX',
    'ILLETTRISME',
    'LANGUES_ETRANGERES_ANGLAIS',
    'LANGUES_ETRANGERES_AUTRES',
    'DEFICIENCE_VISUELLE',
    'GRATUIT',
    'GRATUIT_SOUS_CONDITION',
    'PAYANT',
    'SE_PRESENTER',
    'TELEPHONER',
    'CONTACTER_PAR_MAIL',
    'PRENDRE_UN_RDV_EN_LIGNE',
    'CE_LIEU_N_ACCUEILLE_PAS_DE_PUBLIC',
    'ENVOYER_UN_MAIL_AVEC_UNE_FICHE_DE_PRESCRIPTION',
    -- not codes of the standard: its accessibility is described, its hours are given
    'described',
    'hours'
]) with ordinality as list (code, ordinality);

create function venues.offers(v venues.venue) returns bigint
language sql stable
return (
    select coalesce(bit_or(1::bigint << b.bit), 0)
    from venues.offer_bit b
    where b.code = any (
        v.services || v.publics_specifiquement_adresses || v.prise_en_charge_specifique || v.frais_a_charge
        || v.modalites_acces
        || case when v.fiche_acces_libre <> '' then array['described'] else '{}' end
        || case when v.horaires <> '' then array['hours'] else '{}' end)
);

create table venues.lookup (
    venue uuid primary key references venues.venue (id) on delete cascade,
    sphere public.cube,
    -- its commune's code, else its postcode: whose time and holidays it keeps
    place text not null,
    hours text not null,
    offers bigint not null
);
create index lookup_sphere on venues.lookup using gist (sphere);
create index lookup_place on venues.lookup (place);

create function venues.look_up() returns trigger
language plpgsql as $$
begin
    delete from venues.lookup l using changed c where l.venue = c.id and c.status <> 'OPEN';
    insert into venues.lookup (venue, sphere, place, hours, offers)
    select c.id, venues.sphere(c.latitude, c.longitude), coalesce(c.commune_code, c.code_postal), c.horaires,
           venues.offers(v)
    from changed c
    join venues.venue v on v.id = c.id
    where c.status = 'OPEN'
    on conflict (venue) do update
        set sphere = excluded.sphere, place = excluded.place, hours = excluded.hours, offers = excluded.offers;
    return null;
end $$;

create trigger venue_found after insert on venues.venue
    referencing new table as changed for each statement execute function venues.look_up();
create trigger venue_changed after update on venues.venue
    referencing new table as changed for each statement execute function venues.look_up();

insert into venues.lookup (venue, sphere, place, hours, offers)
select v.id, venues.sphere(v.latitude, v.longitude), coalesce(v.commune_code, v.code_postal), v.horaires, venues.offers(v)
from venues.venue v
where v.status = 'OPEN';
