//! Elements of XML, and how they are written out: for formats whose grammar is XML. Must not know what they say.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesStart, BytesText, Event};
use std::io;

/// An element with its attributes and what stands in it: elements, or a text.
#[derive(Debug)]
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Self>,
    text: Option<String>,
}

impl Element {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), children: Vec::new(), text: None }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    pub(crate) fn child(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children);
        self
    }

    /// An element around others, if there are some.
    pub(crate) fn children_if(self, name: &'static str, children: impl Iterator<Item = Self>) -> Self {
        let children: Vec<Self> = children.collect();
        if children.is_empty() { self } else { self.child(Self { children, ..Self::new(name) }) }
    }

    pub(crate) fn text(mut self, text: &str) -> Self {
        // What XML has no place for at all, a text of the rules may hold.
        self.text = Some(text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect());
        self
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let attributes = self.attributes.iter().map(|(name, value)| (*name, value.as_str()));
        let start = BytesStart::new(self.name).with_attributes(attributes);
        if self.children.is_empty() && self.text.is_none() {
            return writer.write_event(Event::Empty(start));
        }
        let end = start.to_end().into_owned();
        writer.write_event(Event::Start(start.clone()))?;
        if let Some(text) = &self.text {
            writer.write_event(Event::Text(BytesText::new(text)))?;
        }
        self.children.iter().try_for_each(|child| child.write(writer))?;
        writer.write_event(Event::End(end))
    }
}

/// A document: what is said of it, if anything, and its root. Ends with a line break.
pub(crate) fn write(comment: Option<&str>, root: &Element) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    let written = writer
        .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))
        .and_then(|()| comment.map_or(Ok(()), |said| writer.write_event(Event::Comment(BytesText::from_escaped(said)))))
        .and_then(|()| root.write(&mut writer));
    // Writing into memory can't fail, and what is written is text.
    let mut out = written.ok().and_then(|()| String::from_utf8(writer.into_inner()).ok()).unwrap_or_default();
    out.push('\n');
    out
}
