-- From here on whatever p_old did, paid and owes is p_kept's.
CREATE OR REPLACE FUNCTION merge_member(p_old uuid, p_kept uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE member SET active = active OR (SELECT o.active FROM member o WHERE o.id = p_old),
    joined_at = coalesce(joined_at, (SELECT o.joined_at FROM member o WHERE o.id = p_old)),
    household = coalesce(household, (SELECT o.household FROM member o WHERE o.id = p_old))
  WHERE id = p_kept;
  UPDATE member SET merged_into = p_kept, person_id = NULL, active = false WHERE id = p_old;
  UPDATE member SET merged_into = p_kept WHERE merged_into = p_old;
END $$;
