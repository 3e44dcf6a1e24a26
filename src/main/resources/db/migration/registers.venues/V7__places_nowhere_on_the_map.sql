-- Few venues have no coordinates; a search in a commune asks for them every time.
create index lookup_place_nowhere on venues.lookup (place) where sphere is null;
