-- The few current organisations that best fit what is being typed.
select o.*
from organisations.organisation o
where o.merged_into is null
    and ((:digits <> '' and (o.siret like :digits || '%' or o.ridet like :digits || '%'))
        or (platform.plain(:text) <> ''
            and (o.plain like '%' || platform.plain(:text) || '%' or platform.plain(:text) <% o.plain)))
order by word_similarity(platform.plain(:text), o.plain) desc, length(o.plain), o.id
limit :limit
