-- Whether a text holds one of these names, whatever their case.
CREATE OR REPLACE FUNCTION names_any(p_text text, p_names text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT EXISTS (SELECT FROM unnest(p_names) AS n(name) WHERE strpos(lower(p_text), lower(n.name)) > 0);
$$;
