-- Tells of two entries that one settles a debt and the other makes its worth owed in another currency.
CREATE OR REPLACE FUNCTION write_conversions(p_writes jsonb) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO conversion (settled_id, owed_id, to_currency, from_units, to_units, scale, day, source)
  SELECT c.settled, c.owed, c.currency, c.from_units, c.to_units, c.scale, c.day, c.source
  FROM jsonb_to_recordset(p_writes) AS w(conversions jsonb),
    jsonb_to_recordset(w.conversions) AS c(
      settled uuid, owed uuid, currency text, from_units text, to_units text, scale smallint, day date, source text
    )
$$;
