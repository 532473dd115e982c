//! What happens while a delivery is under way.

use std::sync::Arc;

use super::world::{Call, GROUP, World, post};

#[tokio::test]
async fn a_refresh_during_an_edit_is_shown_by_the_next() {
    let world = World::new().await;
    world.refresh("0 going").await;
    assert_eq!(world.after(10).await, [post(GROUP, "0 going")]);
    world.refresh("1 going").await;
    let gate = world.notebook.gate(GROUP);
    let courier = Arc::clone(&world.courier);
    let under_way = tokio::spawn(async move { courier.step().await });
    world.notebook.waiting().await;
    world.refresh("2 going").await;
    gate.add_permits(9);
    under_way.await.unwrap().unwrap();
    let edit = |face: &str| Call::Edit(GROUP.0, 1, face.to_owned());
    assert_eq!(world.after(60).await, [edit("1 going"), edit("2 going")]);
}
