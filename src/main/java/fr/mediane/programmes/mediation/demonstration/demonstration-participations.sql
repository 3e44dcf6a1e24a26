-- Names someone of the counsellor's in four of five of her individual sessions, of the gender that was counted.
with known as (
    select id, gender, row_number() over (partition by gender order by id) - 1 as place,
           count(*) over (partition by gender) as many
    from unnest(:people::uuid[], :genders::text[]) as known (id, gender)
), session as (
    select id, date,
           case when feminin = 1 then 'feminin' when masculin = 1 then 'masculin' else 'non_communique' end as gender,
           row_number() over (order by date, id) as rank,
           case when moins_de_douze = 1 then 'moins_de_douze' when douze_dix_huit = 1 then 'douze_dix_huit'
                when dix_huit_vingt_quatre = 1 then 'dix_huit_vingt_quatre'
                when vingt_cinq_trente_neuf = 1 then 'vingt_cinq_trente_neuf'
                when quarante_cinquante_neuf = 1 then 'quarante_cinquante_neuf'
                when soixante_soixante_neuf = 1 then 'soixante_soixante_neuf'
                when soixante_dix_plus = 1 then 'soixante_dix_plus' else 'non_communique' end as age,
           case when scolarise = 1 then 'scolarise' when sans_emploi = 1 then 'sans_emploi'
                when en_emploi = 1 then 'en_emploi' when retraite = 1 then 'retraite'
                else 'non_communique' end as status,
           residence
    from mediation.activity
    where counsellor = :counsellor and type = 'individuel'
), named as (
    insert into mediation.participation (activity, person, gender, age, status, commune)
    select session.id, known.id, session.gender, age, status, residence
    from session
    join known on known.gender = session.gender and known.place = session.rank * 7 % known.many
    where session.rank % 5 > 0
    returning activity, person
)
select named.person, max(session.date) as latest
from named join session on session.id = named.activity
group by named.person
