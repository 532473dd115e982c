-- Lin has sent a list of hours, and has not said yet what is to become of it.
INSERT INTO histories (person_id, language, file_id, name, body, sent_at)
    VALUES (1, 'en', 'BQACAgUAAxkDAAIB00000001', 'hours.csv', '{"sheet":"hours","columns":["A","B"],"services":[]}', 1795391000);
