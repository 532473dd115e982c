-- Ou has made two links.
INSERT INTO invitations (id, code, place_id, purpose, maker_id, expires_at) VALUES
    (1, '00112233445566778899aabbccddeeff', 2, 'organiser', 5, 1795600000),
    (2, 'ffeeddccbbaa99887766554433221100', 2, 'group', 5, 1795600000);
