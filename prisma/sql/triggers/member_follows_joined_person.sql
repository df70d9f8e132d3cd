-- Nobody becomes a member as the person they no longer are.
CREATE TRIGGER member_follows_joined_person BEFORE INSERT ON member
  FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION follow_joined_person();
