-- Somebody turns out not to be the guest they said they were. Postings never moved, so what was written for the guest is the guest's again.
CREATE OR REPLACE FUNCTION unclaim_guest(p_group uuid, p_guest uuid, p_member uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE member SET merged_into = NULL, active = true
  WHERE id = p_guest AND group_id = p_group AND person_id IS NULL AND merged_into = p_member;
  IF NOT FOUND THEN
    PERFORM link_is_stale('the claim');
  END IF;
END $$;
