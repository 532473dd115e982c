//! What the buttons about certificates do.

use crate::features::volunteers::certificates::buttons::CertificateButton;
use crate::features::volunteers::certificates::{issuing, register, requesting};
use crate::work::{Asker, ButtonTable, Reply, Result, UnitOfWork, access};

/// What the buttons do.
pub const BUTTONS: ButtonTable<CertificateButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: CertificateButton) -> Result<Reply> {
    access::in_private(asker)?;
    let message = match button {
        CertificateButton::Ask => requesting::ask(work, asker).await?,
        CertificateButton::Own(period) => requesting::own_for(work, asker, period).await?,
        CertificateButton::AsKnown(id) => requesting::as_known(work, asker, id).await?,
        CertificateButton::Write(id) => requesting::write(work, asker, id).await?,
        CertificateButton::Member(volunteer, place) => {
            requesting::member(work, asker, volunteer, place).await?
        }
        CertificateButton::MemberFor(volunteer, place, period) => {
            requesting::member_for(work, asker, volunteer, place, period).await?
        }
        CertificateButton::Issue(id) => issuing::issue_asked(work, asker, id).await?,
        CertificateButton::NotNow(id) => issuing::not_now(work, asker, id).await?,
        CertificateButton::Register(page) => register::page(work, &Asker { page, ..asker.clone() }).await?,
        CertificateButton::Show(id) => register::show(work, asker, id).await?,
        CertificateButton::Again(id) => return register::again(work, asker, id).await.map(Reply::Show),
        CertificateButton::Revoke(id) => register::why(work, asker, id).await?,
        CertificateButton::RevokeFor(id, reason) => register::revoke(work, asker, id, reason).await?,
    };
    Ok(Reply::Show(message).in_place())
}
