-- What is copied of the activities, as it is published.
select a.id, a.counsellor, a.employer, a.type = 'collectif', a.date, a.minutes, a.place, a.venue, a.commune, a.departement,
    a.equipment, a.themes, a.procedures, a.residence, a.participants,
    a.feminin, a.masculin, a.genre_non_communique,
    a.moins_de_douze, a.douze_dix_huit, a.dix_huit_vingt_quatre, a.vingt_cinq_trente_neuf, a.quarante_cinquante_neuf,
    a.soixante_soixante_neuf, a.soixante_dix_plus, a.age_non_communique,
    a.scolarise, a.sans_emploi, a.en_emploi, a.retraite, a.statut_non_communique
from mediation.published_activity a
where {which}
