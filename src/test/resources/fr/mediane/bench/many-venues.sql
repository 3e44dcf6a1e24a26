-- Invented venues: each takes the services, publics and hours of a demonstration venue, around a commune's centre.
with commune as (
    select code, name, postcodes[1] as postcode, latitude, longitude, row_number() over (order by code) - 1 as number
    from territory.commune
    where current and kind = 'commune' and cardinality(postcodes) > 0
), model as (
    select v.*, row_number() over (order by id) - 1 as number
    from venues.venue v
    where status = 'OPEN'
)
insert into venues.venue (
    id, standard_id, status, commune_code, changed_at, pivot, nom, commune, code_postal, code_insee, adresse,
    latitude, longitude, typologie, telephone, horaires, source, date_maj, services,
    publics_specifiquement_adresses, prise_en_charge_specifique, frais_a_charge, modalites_acces,
    modalites_accompagnement)
select uuidv7(), 'bench_' || i, 'OPEN', c.code, now(), '00000000000000', 'Lieu ' || i || ' de ' || c.name, c.name,
    c.postcode, c.code, i % 90 + 1 || ' rue des Essais',
    c.latitude + (i * 37 % 1000 - 500) / 20000.0, c.longitude + (i * 61 % 1000 - 500) / 20000.0,
    m.typologie, m.telephone, m.horaires, 'bench', m.date_maj, m.services,
    m.publics_specifiquement_adresses, m.prise_en_charge_specifique, m.frais_a_charge, m.modalites_acces,
    m.modalites_accompagnement
from generate_series(1, :count) i
join commune c on c.number = i * 7919::bigint % (select count(*) from commune)
join model m on m.number = i * 104729::bigint % (select count(*) from model)
where c.latitude + 0.03 < 90
