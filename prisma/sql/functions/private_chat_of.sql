-- Where somebody last wrote to the bot alone, through an index on places of the events' JSON. At most one row.
CREATE OR REPLACE FUNCTION private_chat_of(p_platform text, p_account text) RETURNS TABLE (platform text, chat text)
LANGUAGE sql STABLE AS $$
  SELECT i.platform, i.payload #>> '{chat,chat}' FROM inbound_event i
  WHERE i.platform = p_platform AND i.payload #>> '{from,id}' = p_account AND i.payload ->> 'isPrivate' = 'true'
  ORDER BY i.id DESC LIMIT 1;
$$;
