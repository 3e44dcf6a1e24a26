-- Current organisations by name (accents, case and small slips do not matter) or by the beginning of their number.
select o.*
from organisations.organisation o
where o.merged_into is null
    and (:text = ''
        or (:digits <> '' and (o.siret like :digits || '%' or o.ridet like :digits || '%'))
        or (platform.plain(:text) <> ''
            and (o.plain like '%' || platform.plain(:text) || '%' or platform.plain(:text) <% o.plain)))
    and (:kind = '' or o.kind = :kind)
    and (:departement = '' or o.commune like :departement || '%')
order by word_similarity(platform.plain(:text), o.plain) desc, o.name collate "fr-x-icu", o.id
