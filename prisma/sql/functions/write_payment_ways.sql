-- Sets how members' persons can be paid, in all their groups; who has no person has none.
CREATE OR REPLACE FUNCTION write_payment_ways(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v record;
BEGIN
  FOR v IN
    SELECT m.person_id, p.ways
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, payment_ways jsonb),
      jsonb_to_recordset(w.payment_ways) AS p(member uuid, ways jsonb)
      JOIN member m ON m.id = p.member
    WHERE m.group_id = w."group" AND m.person_id IS NOT NULL
  LOOP
    INSERT INTO payment_ways (person_id, ways) VALUES (v.person_id, v.ways)
    ON CONFLICT (person_id) DO UPDATE SET ways = excluded.ways;
  END LOOP;
END $$;
