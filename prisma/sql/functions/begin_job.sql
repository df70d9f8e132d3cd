-- Begins a job: counts the start, so that one that ends its process is known by it, and tells the job with its group as of
-- one moment: until this statement is over nobody else can end it. Tells `suspect` where it was begun p_starts times before and
-- never came to an end, and nothing where there is nothing to do. A job whose group is gone is forgotten.
CREATE OR REPLACE FUNCTION begin_job(p_job bigint, p_starts integer) RETURNS json
LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_job record;
  v_group json;
BEGIN
  -- A count that a power cut takes is missed by nobody, so no disk is waited for.
  SET LOCAL synchronous_commit = off;
  SELECT j.kind, j.data, j.group_id, j.starts INTO v_job
  FROM job j WHERE j.id = p_job AND j.done_at IS NULL AND j.failed_at IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT g.value INTO v_group FROM group_value g WHERE g.id = v_job.group_id;
  IF NOT FOUND THEN
    DELETE FROM job j WHERE j.id = p_job;
    RETURN NULL;
  END IF;
  IF v_job.starts >= p_starts THEN
    RETURN json_build_object('suspect', true);
  END IF;
  UPDATE job j SET starts = j.starts + 1 WHERE j.id = p_job;
  RETURN json_build_object('kind', v_job.kind, 'data', v_job.data, 'state', v_group, 'watchers', ARRAY(
    SELECT w.watcher FROM watched_group w WHERE w.group_id = v_job.group_id
  ));
END $$;
