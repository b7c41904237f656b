//! Three-valued truth: yes, no, or not known from what is written. Owns the tables of "and", "or" and
//! "not" (Kleene's strong logic: what one side settles alone, the other side's doubt can't disturb).
//! Why something is unknown is for the caller to say.

/// Whether something holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It doesn't.
    No,
    /// What is written leaves it open.
    Unknown,
}

impl Truth {
    /// Both hold.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            _ => Self::Unknown,
        }
    }

    /// One of them holds.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::No, Self::No) => Self::No,
            _ => Self::Unknown,
        }
    }

    /// It doesn't hold.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }

    /// Whether it surely holds.
    pub fn is_yes(self) -> bool {
        self == Self::Yes
    }

    /// Whether it surely doesn't hold.
    pub fn is_no(self) -> bool {
        self == Self::No
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{No, Unknown, Yes};

    #[test]
    fn doubt_counts_only_where_it_matters() {
        assert_eq!((Unknown.and(No), Unknown.and(Yes), Yes.and(Yes)), (No, Unknown, Yes));
        assert_eq!((Unknown.or(Yes), Unknown.or(No), No.or(No)), (Yes, Unknown, No));
        assert_eq!((Unknown.negated(), Yes.negated(), No.negated()), (Unknown, No, Yes));
    }
}
