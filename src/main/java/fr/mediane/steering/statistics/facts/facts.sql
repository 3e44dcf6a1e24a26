-- The activities of some days, one row each; sets are joined by spaces, people named are their ids.
select a.id::text as activite, a.date, a.counsellor::text as conseiller, a.employer::text as employeur, a.type, a.minutes,
    a.place as type_lieu, a.venue::text as lieu, a.commune, a.departement, array_to_string(a.equipment, ' ') as materiel,
    array_to_string(a.themes, ' ') as thematiques, array_to_string(a.procedures, ' ') as thematiques_demarche,
    a.residence as commune_residence,
    exists (select from mediation.published_from_meeting met where met.activity = a.id) as rendez_vous,
    a.participants, a.feminin, a.masculin, a.genre_non_communique, a.moins_de_douze, a.douze_dix_huit,
    a.dix_huit_vingt_quatre, a.vingt_cinq_trente_neuf, a.quarante_cinquante_neuf, a.soixante_soixante_neuf,
    a.soixante_dix_plus, a.age_non_communique, a.scolarise, a.sans_emploi, a.en_emploi, a.retraite, a.statut_non_communique,
    (select string_agg(named.person::text, ' ' order by named.person) from mediation.published_participation named
     where named.activity = a.id) as personnes
from mediation.published_activity a
where a.date >= :from and a.date < :until
order by a.date, a.departement, a.id
