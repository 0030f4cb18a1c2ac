"""Text from bytes, whatever the charset says, and words from encoded headers."""

import re
import unicodedata
from email.errors import HeaderParseError
from email.header import decode_header

LONGEST_HEADER = 2_000
_CODECS = {  # names that mail programs use and Python does not know, or means otherwise
    "": "utf-8",
    "ascii": "utf-8",
    "us-ascii": "utf-8",
    "unknown-8bit": "utf-8",
    "default": "utf-8",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-9": "cp1254",
    "shift_jis": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "iso-8859-8-i": "iso-8859-8",
    "gb2312": "gb18030",
    "ks_c_5601-1987": "cp949",
    "cp-850": "cp850",
    "punycode": "utf-8",  # a codec, but no charset, and a slow one
    "idna": "utf-8",
    "unicode_escape": "utf-8",
    "raw_unicode_escape": "utf-8",
}
_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2060\ufeff\u00ad\ud800-\udfff]"
)


def text_of(content: bytes, charset: str = "") -> str:
    """Read text: as declared if that works, else as UTF-8, else as Western (which always works)."""
    declared = _CODECS.get(charset.strip().strip("\"'").lower(), charset.strip())
    for codec in (declared, "utf-8"):
        try:
            return clean(content.decode(codec))
        except (LookupError, ValueError, TypeError):
            continue
    return clean(content.decode("cp1252", "replace"))


def clean(text: str) -> str:
    """Make it NFC, with line feeds as line ends and without what cannot be seen."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    text = _UNWANTED.sub("", text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def header_text(value: str) -> str:
    """Read a header as it is written for people (RFC 2047), unfolded; longer ones are cut."""
    value = " ".join(value[:LONGEST_HEADER].split())
    if "=?" not in value:
        return clean(_undo_escapes(value))
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError, LookupError):
        return clean(_undo_escapes(value))
    return clean("".join(_piece(content, charset) for content, charset in pieces))


def _piece(content: bytes | str, charset: str | None) -> str:
    return _undo_escapes(content) if isinstance(content, str) else text_of(content, charset or "")


def _undo_escapes(value: str) -> str:
    """Read raw 8-bit headers, which the parser hands on as surrogates."""
    return text_of(value.encode("utf-8", "surrogateescape"))
