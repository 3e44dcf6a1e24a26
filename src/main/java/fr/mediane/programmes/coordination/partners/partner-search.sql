-- Partners of some départements by name (accents, case and small slips do not matter), closed ones last.
select p.*, count(*) over () as total
from coordination.partner p
where p.departement = any (:departements)
    and (:kind = '' or p.kind = :kind)
    and (platform.plain(:text) = ''
        or p.plain like '%' || platform.plain(:text) || '%' or platform.plain(:text) <% p.plain)
order by p.closed, word_similarity(platform.plain(:text), p.plain) desc, p.name collate "fr-x-icu", p.id
limit :size offset :offset
