-- As what somebody served, in the words of the activity, where no kind of help says it: photos, welcome.
ALTER TABLE hours_rows ADD COLUMN role TEXT;
