-- A member takes a guest's place: from here on what the guest did, paid and owes is the member's.
CREATE OR REPLACE FUNCTION claim_guest(p_group uuid, p_guest uuid, p_member uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM member WHERE id = p_guest AND group_id = p_group AND person_id IS NULL AND merged_into IS NULL)
    OR NOT EXISTS (SELECT FROM member WHERE id = p_member AND group_id = p_group AND merged_into IS NULL)
  THEN
    PERFORM link_is_stale('the guest');
  END IF;
  PERFORM merge_member(p_guest, p_member);
END $$;
