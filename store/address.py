"""Where the store is: what a `DATABASE_URL` says, and what it may not say."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from nurture.errors import Refused

MEMORY = ":memory:"


def path_of(url: str) -> str:
    """Give the file a `tinydb:` address names, or `MEMORY`.

    Raises Refused, in words for the administrator, for any other address. A relative path is
    refused: it would name another store as soon as the server starts in another folder.
    """
    address = urlsplit(url)
    if address.scheme.startswith("postgres"):
        raise Refused(
            "PostgreSQL comes in a later release; use DATABASE_URL=tinydb:///path/leadbell.db."
        )
    path = unquote(address.path)
    if address.scheme != "tinydb" or address.netloc or not path.startswith("/") or path == "/":
        raise Refused("A store's address is written tinydb:///absolute/path/leadbell.db.")
    return MEMORY if path == f"/{MEMORY}" else _in_a_folder(path)


def _in_a_folder(path: str) -> str:
    """Refuse where no file can be: a slip of the pen must not begin an empty store elsewhere."""
    folder = Path(path).parent
    if not folder.is_dir():
        raise Refused(f"The store's folder {folder} does not exist; make it, or mend DATABASE_URL.")
    if Path(path).is_dir():
        raise Refused(f"{path} is a folder; name a file in it, as in {path}/leadbell.db.")
    return str(Path(path).resolve())
