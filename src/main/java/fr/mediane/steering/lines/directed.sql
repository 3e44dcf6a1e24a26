-- People whom counsellors of these départements directed to social aid or to the company concerned.
select coalesce(sum(a.participants), 0)
from mediation.published_activity a
where a.type = 'individuel' and a.redirection in ('aide_sociale', 'operateur_ou_organisme_en_charge')
    and a.date >= :since and a.date < :until
    and (:everywhere or a.departement = any(cast(:departements as text[])))
