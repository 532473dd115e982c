//! The secret behind the QR of a certificate. Unlike the number it says nothing and follows from no other.

use std::fmt;

/// What the link of a certificate begins with; the code follows.
pub const LINK: char = 'c';
/// How long a code is: 62^20 of them, more than 2^119, so that nobody finds one by trying.
pub const LENGTH: usize = 20;

/// A certificate's code: [`LENGTH`] letters and digits. Whoever has it reads the certificate, so it is not written into logs.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct CertificateCode(String);

impl CertificateCode {
    /// The code that somebody drew from randomness or kept; `None` where it has another length or other characters.
    pub fn of(code: &str) -> Option<Self> {
        let is_code = code.len() == LENGTH && code.bytes().all(|letter| letter.is_ascii_alphanumeric());
        is_code.then(|| Self(code.to_owned()))
    }

    /// The code of what a link hands to the bot when it is opened.
    pub fn from_payload(payload: &str) -> Option<Self> {
        payload.strip_prefix(LINK).and_then(Self::of)
    }

    /// What stands behind `?start=` in the link, where Telegram allows 64 letters, digits, `_` and `-`.
    pub fn payload(&self) -> String {
        format!("{LINK}{}", self.0)
    }

    /// As it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for CertificateCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("CertificateCode(secret)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_a_whole_code_is_one() {
        let code = CertificateCode::of("Kd93hTgq0ZpXw7LmB2cN").unwrap();
        assert_eq!(code.payload(), "cKd93hTgq0ZpXw7LmB2cN");
        assert_eq!(format!("{code:?}"), "CertificateCode(secret)");
        for wrong in [
            "",
            "c",
            "hKd93hTgq0ZpXw7LmB2cN",
            "cKd93hTgq0ZpXw7LmB2c",
            "cKd93hTgq0ZpXw7LmB2cNN",
            "cKd93hTgq0ZpXw7LmB2c-",
        ] {
            assert_eq!(CertificateCode::from_payload(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn a_link_leads_back_to_its_code(code in "[A-Za-z0-9]{20}") {
            let code = CertificateCode::of(&code).unwrap();
            let payload = code.payload();
            prop_assert!(payload.len() <= 64 && payload.bytes().all(|letter| letter.is_ascii_alphanumeric()));
            prop_assert_eq!(CertificateCode::from_payload(&payload), CertificateCode::of(code.as_str()));
        }
    }
}
