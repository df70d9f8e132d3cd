-- A time of somebody whose clock shows p_now, by the clock of the database, and no later than a lane may wait.
CREATE OR REPLACE FUNCTION lane_time(p_at timestamptz, p_now timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT now() + least(p_at - p_now, lane_wait_max());
$$;
