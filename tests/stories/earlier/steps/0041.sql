INSERT INTO admin_looks (chat_id, looked_at) VALUES (-4200000001, 1795390000);
