-- Begins series of recurring expenses (`series`), changes what they write (`series_drafts`), pauses, resumes and ends them (`series_states`), and notes which of their days
-- have their entry (`series_entries`): a second entry of one day is refused by its key.
CREATE OR REPLACE FUNCTION write_series(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO recurring (group_id, number, rule, draft, locale, created_by, state)
  SELECT w."group", s.number, s.rule, s.draft, s.locale, s.created_by, s.state
  FROM jsonb_to_recordset(p_writes) AS w("group" uuid, series jsonb),
    jsonb_to_recordset(w.series) AS s(number integer, rule text, draft jsonb, locale text, created_by uuid, state text);

  UPDATE recurring r SET draft = s.draft
  FROM jsonb_to_recordset(p_writes) AS w("group" uuid, series_drafts jsonb),
    jsonb_to_recordset(w.series_drafts) AS s(number integer, draft jsonb)
  WHERE r.group_id = w."group" AND r.number = s.number;

  INSERT INTO recurring_entry (group_id, number, day, entry_id)
  SELECT w."group", s.number, s.day, s.entry
  FROM jsonb_to_recordset(p_writes) AS w("group" uuid, series_entries jsonb),
    jsonb_to_recordset(w.series_entries) AS s(number integer, day date, entry uuid);

  UPDATE recurring r SET state = s.state
  FROM jsonb_to_recordset(p_writes) AS w("group" uuid, series_states jsonb),
    jsonb_to_recordset(w.series_states) AS s(number integer, state text)
  WHERE r.group_id = w."group" AND r.number = s.number;
END $$;
