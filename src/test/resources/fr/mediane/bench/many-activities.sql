-- Invented activities: number n goes to counsellor n modulo their count, the first being :first; one in five is a
-- workshop of eight.
with venue as (
    select v.id, v.commune_code, c.departement, row_number() over (order by v.id) - 1 as number, count(*) over () as all_of_them
    from venues.venue v join territory.commune c on c.code = v.commune_code
    where v.status = 'OPEN'
), numbered as (
    select n, n % :counsellors as who, n / :counsellors as turn, (n % 5 = 0) as workshop
    from generate_series(:from ::bigint, :to ::bigint) n
)
insert into mediation.activity (
    id, counsellor, type, date, minutes, place, venue, commune, departement, equipment, themes, procedures, autonomy, level,
    redirected, title, participants, feminin, masculin, genre_non_communique, vingt_cinq_trente_neuf,
    quarante_cinquante_neuf, soixante_dix_plus, age_non_communique, sans_emploi, en_emploi, retraite,
    statut_non_communique, recorded_at, changed_at)
select uuidv7(),
    case when who = 0 then :first ::uuid else format('01930000-0000-7000-8000-%s', lpad(to_hex(who), 12, '0'))::uuid end,
    case when workshop then 'collectif' else 'individuel' end,
    current_date - 1 - (turn % 1000)::int,
    (array [15, 30, 45, 60, 90, 120])[1 + n % 6],
    case when n % 4 = 3 then 'a_distance' else 'lieu_activite' end,
    case when n % 4 < 3 then venue.id end,
    case when n % 4 < 3 then venue.commune_code end,
    case when n % 4 < 3 then venue.departement end,
    array [(array ['ordinateur', 'telephone', 'tablette'])[1 + n % 3]],
    case when n % 3 = 0 then array ['aide_aux_demarches_administratives', 'email']
         else array [(array ['email', 'bureautique', 'navigation_sur_internet', 'securite_numerique', 'sante'])[1 + n % 5]] end,
    case when n % 3 = 0 then array [(array ['social_sante', 'logement', 'argent_impots'])[1 + n / 3 % 3]] else '{}' end,
    case when not workshop then (array ['entierement_accompagne', 'partiellement_autonome', 'autonome'])[1 + n % 3] end,
    case when workshop then (array ['debutant', 'intermediaire', 'avance'])[1 + n % 3] end,
    false,
    case when workshop then 'Atelier numéro ' || n else '' end,
    case when workshop then 8 else 1 end,
    case when workshop then 4 when n % 2 = 0 then 1 else 0 end,
    case when workshop then 3 when n % 2 = 1 then 1 else 0 end,
    case when workshop then 1 else 0 end,
    case when workshop then 2 when n % 3 = 0 then 1 else 0 end,
    case when workshop then 2 when n % 3 = 1 then 1 else 0 end,
    case when workshop then 3 when n % 3 = 2 then 1 else 0 end,
    case when workshop then 1 else 0 end,
    case when workshop then 2 when n % 3 = 0 then 1 else 0 end,
    case when workshop then 2 when n % 3 = 1 then 1 else 0 end,
    case when workshop then 3 when n % 3 = 2 then 1 else 0 end,
    case when workshop then 1 else 0 end,
    now(), now()
from numbered
join venue on venue.number = (who * 7 + turn % 4) % venue.all_of_them
