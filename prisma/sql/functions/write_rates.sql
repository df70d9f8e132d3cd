-- Pins rates of groups (`group_rates`), one a currency, and lets go of those without a rate.
CREATE OR REPLACE FUNCTION write_rates(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM group_rate k
  USING jsonb_to_recordset(p_writes) AS w("group" uuid, group_rates jsonb),
    jsonb_to_recordset(w.group_rates) AS r(currency text, units text)
  WHERE k.group_id = w."group" AND k.currency = r.currency AND r.units IS NULL;

  INSERT INTO group_rate (group_id, currency, base, units, base_units, since)
  SELECT w."group", r.currency, r.base, r.units, r.base_units, r.since
  FROM jsonb_to_recordset(p_writes) AS w("group" uuid, group_rates jsonb),
    jsonb_to_recordset(w.group_rates) AS r(currency text, base text, units text, base_units text, since date)
  WHERE r.units IS NOT NULL
  ON CONFLICT (group_id, currency) DO UPDATE SET base = excluded.base, units = excluded.units, base_units = excluded.base_units, since = excluded.since;
END $$;
