-- Records an activity, unless its id is already there: the same post twice writes one row.
insert into mediation.activity (
    id, counsellor, employer, type, date, minutes, place, venue, commune, departement, equipment, themes,
    procedures, procedure_detail, autonomy, level, redirected, redirection, title, note, participants, feminin,
    masculin, genre_non_communique, moins_de_douze, douze_dix_huit, dix_huit_vingt_quatre,
    vingt_cinq_trente_neuf, quarante_cinquante_neuf, soixante_soixante_neuf, soixante_dix_plus,
    age_non_communique, scolarise, sans_emploi, en_emploi, retraite, statut_non_communique, residence,
    recorded_at, changed_at, version)
values (
    :id, :counsellor, :employer, :type, :date, :minutes, :place, :venue, :commune, :departement, :equipment,
    :themes, :procedures, :procedure_detail, :autonomy, :level, :redirected, :redirection, :title, :note,
    :participants, :feminin, :masculin, :genre_non_communique, :moins_de_douze, :douze_dix_huit,
    :dix_huit_vingt_quatre, :vingt_cinq_trente_neuf, :quarante_cinquante_neuf, :soixante_soixante_neuf,
    :soixante_dix_plus, :age_non_communique, :scolarise, :sans_emploi, :en_emploi, :retraite,
    :statut_non_communique, :residence, :recorded_at, :changed_at, :version)
on conflict (id) do nothing
