-- How many activities and people of a period, by month and by either département and type, or theme, with every breakdown:
-- one row per count. An activity with several themes is in each; by theme, one without a theme is nowhere.
with asked as materialized (
    select a.*,
           date_trunc('month', a.date::timestamp)::date                 as month,
           case when :themes then '' else coalesce(a.departement, '') end as area,
           coalesce(about.theme, '')                                    as theme
    from mediation.published_activity a
             cross join lateral unnest(case when :themes then a.themes else array [null::text] end) as about (theme)
    where a.date >= :from and a.date < :until
), sums as (
    select month,
           area,
           theme,
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
    group by month, area, theme, type
)
select month, area, theme, type, line.breakdown, line.code, line.count
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
select month, area, theme, type, 'THEMES', code, count(*)
from asked cross join unnest(themes) as code
group by month, area, theme, type, code
union all
select month, area, theme, type, 'PROCEDURES', code, count(*)
from asked cross join unnest(procedures) as code
group by month, area, theme, type, code
union all
select month, area, theme, type, 'EQUIPMENT', code, count(*)
from asked cross join unnest(equipment) as code
group by month, area, theme, type, code
union all
select month, area, theme, type, 'PLACES', place, count(*)
from asked
group by month, area, theme, type, place
