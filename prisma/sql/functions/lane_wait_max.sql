-- Longer than any pause before a lane's next reply, and than any claim of one: what is further ahead is a mistake of a clock.
-- A platform that asks for more patience is asked again after this.
CREATE OR REPLACE FUNCTION lane_wait_max() RETURNS interval
LANGUAGE sql IMMUTABLE AS $$
  SELECT interval '10 minutes';
$$;
