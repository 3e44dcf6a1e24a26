-- The activities as they came from PostgreSQL; the sets still as it writes them: {email,sante}.
create or replace temp table staged as
select * from read_csv('{activities}', auto_detect = false, header = false, delim = '\t', quote = '', escape = '', nullstr = '\N',
    columns = {'id': 'uuid', 'counsellor': 'uuid', 'employer': 'uuid', 'workshop': 'boolean', 'date': 'date',
        'minutes': 'usmallint', 'place': 'varchar', 'venue': 'uuid', 'commune': 'varchar', 'departement': 'varchar',
        'equipment': 'varchar', 'themes': 'varchar', 'procedures': 'varchar', 'residence': 'varchar',
        'participants': 'usmallint', 'feminin': 'usmallint', 'masculin': 'usmallint', 'genre_non_communique': 'usmallint',
        'moins_de_douze': 'usmallint', 'douze_dix_huit': 'usmallint', 'dix_huit_vingt_quatre': 'usmallint',
        'vingt_cinq_trente_neuf': 'usmallint', 'quarante_cinquante_neuf': 'usmallint',
        'soixante_soixante_neuf': 'usmallint', 'soixante_dix_plus': 'usmallint', 'age_non_communique': 'usmallint',
        'scolarise': 'usmallint', 'sans_emploi': 'usmallint', 'en_emploi': 'usmallint', 'retraite': 'usmallint',
        'statut_non_communique': 'usmallint'});
