-- What is left of a reply that loses its words: where it was said, and what it was about.
CREATE OR REPLACE FUNCTION without_words(p_reply jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object(
    'op', p_reply -> 'op', 'to', CASE WHEN p_reply ->> 'op' = 'post' THEN p_reply -> 'to' END,
    'target', p_reply -> 'target', 'chat', p_reply -> 'chat', 'key', p_reply -> 'key', 'isPinned', p_reply -> 'isPinned',
    'text', CASE WHEN p_reply ->> 'op' = 'toast' THEN '' END,
    'view', CASE WHEN p_reply ->> 'op' <> 'toast' THEN jsonb_build_object('blocks', '[]'::jsonb, 'files', '[]'::jsonb, 'buttons',
      CASE WHEN p_reply #>> '{view,buttons,0,0,press,id}' IS NULL THEN '[]'::jsonb
        ELSE jsonb_build_array(jsonb_build_array(jsonb_build_object('label', '', 'press', p_reply #> '{view,buttons,0,0,press}')))
      END) END
  ));
$$;
