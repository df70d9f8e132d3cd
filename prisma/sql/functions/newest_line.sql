-- The newest entry, no newer than p_entry, that has a line of one of these rows; p_itself: that entry counts too.
CREATE OR REPLACE FUNCTION newest_line(p_rows uuid[], p_entry uuid, p_itself boolean) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT line.entry_id
  FROM unnest(p_rows) AS r(member_id) CROSS JOIN LATERAL (
    SELECT p.entry_id FROM posting p
    WHERE p.member_id = r.member_id AND p.entry_id <= p_entry AND (p_itself OR p.entry_id <> p_entry)
    ORDER BY p.entry_id DESC LIMIT 1
  ) line
  ORDER BY line.entry_id DESC LIMIT 1;
$$;
