-- Open venues whose name, address or commune holds every word typed, those of one département first.
select id, nom, commune, code_postal, commune_code, true as open
from venues.venue
where status = 'OPEN'
  and platform.plain(:text) <> ''
  and search_text like all (
      select '%' || word || '%' from unnest(string_to_array(platform.plain(:text), ' ')) word)
order by (:near <> '' and commune_code like :near || '%') desc,
         search_text like platform.plain(:text) || '%' desc,
         nom,
         id
limit :limit
