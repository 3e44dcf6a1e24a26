-- How many activities and people, by month, département and type, with every breakdown: one row per count.
with asked as materialized (
    select *, date_trunc('month', date::timestamp)::date as month, coalesce(departement, '') as area
    from mediation.published_activity
    where date >= :from and date < :until
      and (:theme::text is null or themes @> array [:theme::text])
), sums as (
    select month,
           area,
           type,
           count(*)                                             as activities,
           sum(participants)                                    as participants,
           count(*) filter (where minutes < 30)                 as under_30,
           count(*) filter (where minutes >= 30 and minutes < 60)  as from_30,
           count(*) filter (where minutes >= 60 and minutes < 120) as from_60,
           count(*) filter (where minutes >= 120)               as from_120,
           sum(feminin)                                         as feminin,
           sum(masculin)                                        as masculin,
           sum(genre_non_communique)                            as genre_non_communique,
           sum(moins_de_douze)                                  as moins_de_douze,
           sum(douze_dix_huit)                                  as douze_dix_huit,
           sum(dix_huit_vingt_quatre)                           as dix_huit_vingt_quatre,
           sum(vingt_cinq_trente_neuf)                          as vingt_cinq_trente_neuf,
           sum(quarante_cinquante_neuf)                         as quarante_cinquante_neuf,
           sum(soixante_soixante_neuf)                          as soixante_soixante_neuf,
           sum(soixante_dix_plus)                               as soixante_dix_plus,
           sum(age_non_communique)                              as age_non_communique,
           sum(scolarise)                                       as scolarise,
           sum(sans_emploi)                                     as sans_emploi,
           sum(en_emploi)                                       as en_emploi,
           sum(retraite)                                        as retraite,
           sum(statut_non_communique)                           as statut_non_communique
    from asked
    group by month, area, type
)
select month, area, type, line.breakdown, line.code, line.count
from sums
         cross join lateral (values ('TOTAL', 'activities', activities),
                                    ('TOTAL', 'participants', participants),
                                    ('DURATIONS', 'under-30', under_30),
                                    ('DURATIONS', '30-to-59', from_30),
                                    ('DURATIONS', '60-to-119', from_60),
                                    ('DURATIONS', '120-and-more', from_120),
                                    ('GENDERS', 'feminin', feminin),
                                    ('GENDERS', 'masculin', masculin),
                                    ('GENDERS', 'non_communique', genre_non_communique),
                                    ('AGES', 'moins_de_douze', moins_de_douze),
                                    ('AGES', 'douze_dix_huit', douze_dix_huit),
                                    ('AGES', 'dix_huit_vingt_quatre', dix_huit_vingt_quatre),
                                    ('AGES', 'vingt_cinq_trente_neuf', vingt_cinq_trente_neuf),
                                    ('AGES', 'quarante_cinquante_neuf', quarante_cinquante_neuf),
                                    ('AGES', 'soixante_soixante_neuf', soixante_soixante_neuf),
                                    ('AGES', 'soixante_dix_plus', soixante_dix_plus),
                                    ('AGES', 'non_communique', age_non_communique),
                                    ('STATUSES', 'scolarise', scolarise),
                                    ('STATUSES', 'sans_emploi', sans_emploi),
                                    ('STATUSES', 'en_emploi', en_emploi),
                                    ('STATUSES', 'retraite', retraite),
                                    ('STATUSES', 'non_communique', statut_non_communique))
    as line (breakdown, code, count)
where line.count > 0
union all
select month, area, type, 'THEMES', theme, count(*)
from asked cross join unnest(themes) as theme
group by month, area, type, theme
union all
select month, area, type, 'PROCEDURES', procedure, count(*)
from asked cross join unnest(procedures) as procedure
group by month, area, type, procedure
union all
select month, area, type, 'EQUIPMENT', used, count(*)
from asked cross join unnest(equipment) as used
group by month, area, type, used
union all
select month, area, type, 'PLACES', place, count(*)
from asked
group by month, area, type, place
