-- An has a certificate of two hours, and asks for another.
INSERT INTO certificates (place_id, issued_year, serial, code, volunteer_id, name, language, period, first_day, last_day,
        verified, attested, up_to_row, issued_at, issued_by, state)
    VALUES (1, 2026, 1, 'abcdefghij0123456789', 1, 'An', 'en', 2026, '2026-01-01', '2026-11-23', 0, 4, 1, 1795391000, 1, 'valid');
INSERT INTO certificate_requests (volunteer_id, place_id, person_id, period, begun_at) VALUES (1, 1, 2, 0, 1795391000);
