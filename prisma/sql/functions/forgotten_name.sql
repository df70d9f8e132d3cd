-- The name for a locale such as `es-MX` among names by language; English where there is none.
CREATE OR REPLACE FUNCTION forgotten_name(p_names jsonb, p_locale text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(p_names ->> split_part(p_locale, '-', 1), p_names ->> 'en')
$$;
