-- When the messenger last told who the admins of a chat are: what cannot be confirmed for too long is no right any more.
CREATE TABLE admin_looks (
    chat_id   BIGINT PRIMARY KEY,
    looked_at BIGINT NOT NULL
);
