-- Every group as one value: the members in the order they joined, the chats where it talks oldest first. Of several
-- usernames the one of Telegram tells most: other platforms name people by their accounts.
CREATE OR REPLACE VIEW group_value AS
SELECT g.id, json_build_object(
  'id', g.id, 'name', g.name, 'currency', g.currency, 'timezone', g.timezone, 'locale', g.locale,
  'simplify', g.simplify, 'listensToAll', g.listens_to_all, 'usesModel', g.uses_model, 'modelTold', g.model_told,
  'managers', CASE WHEN jsonb_typeof(g.managers) = 'array' THEN present_members(g.id, g.managers) ELSE g.managers END,
  'version', g.version::text, 'nextNumber', g.next_number,
  'members', (
    SELECT json_agg(json_build_object(
      'id', m.id, 'person', m.person_id, 'name', coalesce(p.name, m.name), 'active', m.active,
      'weightHundredths', m.weight_hundredths, 'household', m.household,
      'username', coalesce(m.username, (
        SELECT a.username FROM account a WHERE a.person_id = m.person_id AND a.username IS NOT NULL
        ORDER BY a.platform = 'telegram' DESC, a.username DESC LIMIT 1
      ))
    ) ORDER BY m.id)
    FROM member m LEFT JOIN person p ON p.id = m.person_id
    WHERE m.group_id = g.id AND m.merged_into IS NULL
  ),
  'chats', (
    SELECT coalesce(json_agg(json_build_object('platform', c.platform, 'chat', c.chat)
      ORDER BY c.created_at, c.platform, c.chat), '[]')
    FROM chat c WHERE c.group_id = g.id AND c.left_at IS NULL
  )
) AS value
FROM "group" g;
