-- Changes an activity that nobody has changed since this version was read.
update mediation.activity
set
    type = :type, date = :date, minutes = :minutes, place = :place, venue = :venue, commune = :commune,
    departement = :departement, equipment = :equipment, themes = :themes, procedures = :procedures,
    procedure_detail = :procedure_detail, autonomy = :autonomy, level = :level, redirected = :redirected,
    redirection = :redirection, title = :title, note = :note, participants = :participants, feminin = :feminin,
    masculin = :masculin, genre_non_communique = :genre_non_communique, moins_de_douze = :moins_de_douze,
    douze_dix_huit = :douze_dix_huit, dix_huit_vingt_quatre = :dix_huit_vingt_quatre,
    vingt_cinq_trente_neuf = :vingt_cinq_trente_neuf, quarante_cinquante_neuf = :quarante_cinquante_neuf,
    soixante_soixante_neuf = :soixante_soixante_neuf, soixante_dix_plus = :soixante_dix_plus,
    age_non_communique = :age_non_communique, scolarise = :scolarise, sans_emploi = :sans_emploi,
    en_emploi = :en_emploi, retraite = :retraite, statut_non_communique = :statut_non_communique,
    residence = :residence, changed_at = :changed_at, version = version + 1
where id = :id
  and counsellor = :counsellor
  and version = :version
  and deleted_at is null
