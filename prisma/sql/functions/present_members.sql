-- A value with the ids of merged members replaced by those they are now: whoever reads follows the pointer.
CREATE OR REPLACE FUNCTION present_members(p_group uuid, p_value jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_merged record;
  v_text text := p_value::text;
BEGIN
  FOR v_merged IN SELECT m.id, m.merged_into FROM member m WHERE m.group_id = p_group AND m.merged_into IS NOT NULL LOOP
    v_text := replace(v_text, v_merged.id::text, v_merged.merged_into::text);
  END LOOP;
  RETURN v_text::jsonb;
END $$;
