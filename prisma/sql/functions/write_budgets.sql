-- Sets budgets (`budgets`) and removes them (`budgets_removed`): one a category, the empty category for everything.
CREATE OR REPLACE FUNCTION write_budgets(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v record;
BEGIN
  FOR v IN
    SELECT w."group" AS id, b.*
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, budgets jsonb),
      jsonb_to_recordset(w.budgets) AS b(
        category text, currency text, limit_minor bigint, period text, told_percent smallint, told_from date
      )
  LOOP
    INSERT INTO budget (group_id, category, currency, limit_minor, period, told_percent, told_from)
    VALUES (v.id, v.category, v.currency, v.limit_minor, v.period, v.told_percent, v.told_from)
    ON CONFLICT (group_id, category) DO UPDATE SET
      currency = excluded.currency, limit_minor = excluded.limit_minor, period = excluded.period,
      told_percent = excluded.told_percent, told_from = excluded.told_from;
  END LOOP;

  DELETE FROM budget b
  USING jsonb_to_recordset(p_writes) AS w("group" uuid, budgets_removed jsonb),
    jsonb_to_recordset(w.budgets_removed) AS r(category text)
  WHERE b.group_id = w."group" AND b.category = r.category;
END $$;
