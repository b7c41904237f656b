//! Currencies, by their three capital letters (ISO 4217: `KZT`, `EUR`, `XDR`). Owns the shape of a code and
//! the list of those in use, by which a mistyped code or an undeclared parameter (`MCI`) is told from money.
//! No exchange rates: two currencies never compare.

use std::fmt;

/// ISO 4217, active codes, with `XDR` (the Fund's unit of account) and `SUR`, `RUR`, which older acts name.
const IN_USE: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN \
    BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD \
    KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR \
    NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RUR RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP \
    STN SUR SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD \
    XDR XOF XPF YER ZAR ZMW ZWG";

/// A currency.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The tenge.
    pub const KZT: Self = Self(*b"KZT");

    /// Reads three capital letters, whether [in use](Self::is_in_use) or not.
    pub fn parse(word: &str) -> Option<Self> {
        let letters: [u8; 3] = word.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }

    /// Whether ISO 4217 lists the code. A word of three capitals that isn't listed is more likely a
    /// parameter that nobody declared.
    pub fn is_in_use(self) -> bool {
        IN_USE.split_ascii_whitespace().any(|code| code.as_bytes() == self.0)
    }

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The codes that ISO 4217 lists.
    pub fn known_words() -> impl Iterator<Item = &'static str> {
        IN_USE.split_ascii_whitespace()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Currency;

    #[test]
    fn three_capitals_and_a_list() {
        assert_eq!(Currency::parse("KZT"), Some(Currency::KZT));
        assert!(Currency::KZT.is_in_use());
        assert!(Currency::parse("MCI").is_some_and(|code| !code.is_in_use()));
        for word in ["kzt", "KZ", "KZTT", "К3T", "123"] {
            assert_eq!(Currency::parse(word), None, "{word}");
        }
    }
}
