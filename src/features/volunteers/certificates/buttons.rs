//! The buttons about certificates.

use crate::domain::certificate::{Period, RevocationReason};
use crate::domain::ids::{CertificateId, CertificateRequestId, PlaceId, VolunteerId};
use crate::work::buttons;

buttons! {
    /// A button about certificates.
    pub enum CertificateButton {
        /// Ask for which time one's own is to be.
        "za" => Ask,
        /// It is to be for this time.
        "zp" => Own(period: Period),
        /// The name that is known shall stand on it.
        "zn" => AsKnown(request: CertificateRequestId),
        /// Another name shall, which is to be written.
        "zw" => Write(request: CertificateRequestId),
        /// Ask for which time that of somebody without the messenger is to be.
        "zd" => Member(volunteer: VolunteerId, place: PlaceId),
        /// It is to be for this time.
        "ze" => MemberFor(volunteer: VolunteerId, place: PlaceId, period: Period),
        /// Issue it.
        "zi" => Issue(request: CertificateRequestId),
        /// Do not issue it now.
        "zx" => NotNow(request: CertificateRequestId),
        /// Show a page of the register.
        "zl" => Register(page: u16),
        /// Show one of it.
        "zc" => Show(certificate: CertificateId),
        /// Print it again.
        "zf" => Again(certificate: CertificateId),
        /// Ask why it is to be revoked.
        "zr" => Revoke(certificate: CertificateId),
        /// Revoke it for that reason.
        "zv" => RevokeFor(certificate: CertificateId, reason: RevocationReason),
    }
}
