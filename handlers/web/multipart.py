"""A form with a file in it, as a browser sends it (RFC 7578)."""

from email.parser import BytesParser
from email.policy import HTTP


def fields_of(content_type: str, body: bytes) -> dict[str, bytes]:
    """Give the fields by name; of two with one name the last counts. Nothing for another body."""
    head = f"Content-Type: {' '.join(content_type.split())}\r\n\r\n".encode("ascii", "replace")
    message = BytesParser(policy=HTTP).parsebytes(head + body)
    found: dict[str, bytes] = {}
    for part in message.iter_parts() if message.is_multipart() else ():
        name = part.get_param("name", header="content-disposition")
        payload = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(payload, bytes):
            found[name] = payload
    return found
