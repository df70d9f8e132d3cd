-- Whether a conversion is whole: both of its entries are payments between the same two, there and back, in two currencies, and what is
-- owed is the worth of what is settled, rounded once.
CREATE OR REPLACE FUNCTION meets_rate(p_conversion conversion) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT settled.kind = 'payment' AND NOT settled.forgiven AND settled.version = 1 AND settled.currency <> p_conversion.to_currency
      AND abs(coalesce(owed.total_minor, 0) * p_conversion.from_units::numeric
        - settled.total_minor * p_conversion.to_units::numeric * 10::numeric ^ p_conversion.scale) * 2 <= p_conversion.from_units::numeric
      AND (p_conversion.owed_id IS NULL OR owed.kind = 'payment' AND NOT owed.forgiven AND owed.version = 1 AND owed.group_id = settled.group_id
        AND owed.currency = p_conversion.to_currency AND NOT EXISTS (
          SELECT FROM posting s JOIN posting o ON o.entry_id = owed.id
          WHERE s.entry_id = settled.id AND s.paid_minor > 0 AND o.owed_minor > 0 AND o.member_id <> s.member_id
            OR s.entry_id = settled.id AND s.owed_minor > 0 AND o.paid_minor > 0 AND o.member_id <> s.member_id
        ))
    FROM entry settled LEFT JOIN entry owed ON owed.id = p_conversion.owed_id
    WHERE settled.id = p_conversion.settled_id
  ), false)
$$;
