"""Reads a rendered dossier the way a browser would: elements, links, and the text of each article."""

from __future__ import annotations

from html.parser import HTMLParser

__all__ = ["Element", "Page", "read_page"]

_VOID = {"meta", "link", "img", "input", "br", "hr", "path", "polygon", "circle", "rect", "line", "col"}


class Element:
    """One element with its attributes and children; a child is an element or a string."""

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name, self.attributes = name, attributes
        self.children: list[Element | str] = []

    def every(self, name: str = "", kind: str = "") -> list[Element]:
        """All elements below this one by tag name and class."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                if (not name or child.name == name) and (not kind or kind in child.kinds):
                    found.append(child)
                found += child.every(name, kind)
        return found

    @property
    def kinds(self) -> list[str]:
        """The classes."""
        return self.attributes.get("class", "").split()

    def text(self, without: str = "") -> str:
        """The text below, every sign put back to the character it stands for, elements of a class left out."""
        if "data-code" in self.attributes:
            return chr(int(self.attributes["data-code"], 16))
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif not without or without not in child.kinds:
                parts.append(child.text(without))
        return "".join(parts)


class Page(HTMLParser):
    """A parsed page."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self._open[-1].name == tag, f"</{tag}> closes <{self._open[-1].name}>"
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def by_id(self) -> dict[str, Element]:
        """Every element that has an id; ids are unique."""
        elements = [element for element in self.root.every() if "id" in element.attributes]
        found = {element.attributes["id"]: element for element in elements}
        assert len(found) == len(elements), "an id stands twice"
        return found

    def article_texts(self) -> list[str]:
        """The text of each article, the notes beside it left out."""
        return [text.text(without="notes") for text in self.root.every("div", "text")]


def read_page(html: str) -> Page:
    """The page parsed; AssertionError where tags do not nest."""
    page = Page()
    page.feed(html)
    page.close()
    assert [element.name for element in page._open] == [""]
    return page
