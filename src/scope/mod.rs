//! Dimensions and regions of the space of situations.
