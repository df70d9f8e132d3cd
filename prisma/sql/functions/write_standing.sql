-- Writes what writes that were carried out change in what their groups keep going, in their order. `p_done` is what
-- commit_events told; this belongs to the same statement.
CREATE OR REPLACE FUNCTION write_standing(p_writes jsonb, p_done json) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v record;
BEGIN
  FOR v IN
    SELECT w."group" AS id, s.value ->> 'kind' AS kind, s.value AS row
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS ("group" uuid, standing jsonb))
        WITH ORDINALITY AS w("group", standing, place),
      jsonb_array_elements(w.standing) WITH ORDINALITY AS s(value, place)
    WHERE w.place IN (SELECT value::bigint FROM json_array_elements_text(p_done -> 'written'))
    ORDER BY w.place, s.place
  LOOP
    CASE v.kind
      WHEN 'seriesBegun' THEN
        INSERT INTO recurring (group_id, number, rule, draft, locale, created_by, state)
        SELECT v.id, s.number, s.rule, s.draft, s.locale, s."createdBy", s.state
        FROM jsonb_to_record(v.row) AS s(number integer, rule text, draft jsonb, locale text, "createdBy" uuid, state text);
      WHEN 'seriesState' THEN
        UPDATE recurring SET state = v.row ->> 'state' WHERE group_id = v.id AND number = (v.row ->> 'number')::integer;
      WHEN 'seriesEntry' THEN
        INSERT INTO recurring_entry (group_id, number, day, entry_id)
        VALUES (v.id, (v.row ->> 'number')::integer, (v.row ->> 'day')::date, (v.row ->> 'entry')::uuid);
      WHEN 'budgetSet' THEN
        INSERT INTO budget (group_id, category, currency, limit_minor, period, told_percent, told_from)
        SELECT v.id, coalesce(b.category, ''), b."limit" ->> 'currency', (b."limit" ->> 'amountMinor')::bigint, b.period,
          (b.told ->> 'percent')::smallint, (b.told ->> 'from')::date
        FROM jsonb_to_record(v.row -> 'budget') AS b(category text, "limit" jsonb, period text, told jsonb)
        ON CONFLICT (group_id, category) DO UPDATE SET
          currency = excluded.currency, limit_minor = excluded.limit_minor, period = excluded.period,
          told_percent = excluded.told_percent, told_from = excluded.told_from;
      WHEN 'budgetRemoved' THEN
        DELETE FROM budget WHERE group_id = v.id AND category = coalesce(v.row ->> 'category', '');
      WHEN 'boardSet' THEN
        DELETE FROM board WHERE group_id = v.id;
        INSERT INTO board (group_id, id, since)
        SELECT v.id, (v.row #>> '{board,id}')::uuid, (v.row #>> '{board,since}')::timestamptz
        WHERE v.row #>> '{board,id}' IS NOT NULL;
    END CASE;
  END LOOP;
END $$;
