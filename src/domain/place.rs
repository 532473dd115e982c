//! Places: the tree of a district's centre, its sub-centres and its stations.

use super::words;

words! {
    /// What a place is within its district.
    pub enum PlaceKind {
        /// The district's centre, the root of the tree.
        Centre = "centre",
        /// A street office's sub-centre.
        SubCentre = "sub-centre",
        /// A community's station.
        Station = "station",
    }
}

words! {
    /// Who runs a programme.
    pub enum Sponsor {
        /// A department of the district.
        Department = "department",
        /// A social organisation.
        SocialOrganisation = "social-organisation",
        /// The residents themselves.
        Residents = "residents",
    }
}
