-- Who has waited longer for an answer has put the telephone away.
CREATE OR REPLACE FUNCTION answer_fresh_max() RETURNS interval
LANGUAGE sql IMMUTABLE AS $$
  SELECT interval '1 minute';
$$;
