"""Logs: one line for each thing that happened, with ids and never with a person in it."""

import logging
import sys
import traceback
from collections.abc import Iterator
from types import TracebackType

# The only extras that are written: ids, counts and words of our own (nevers, 12).
SHOWN = (
    "lead",
    "ring",
    "record",
    "send",
    "mail",
    "contacts",
    "by",
    "verdict",
    "why",
    "code",
    "lane",
    "path",
)
# Below this they print addresses, bodies or tokens.
_TALKATIVE = (
    "aioimaplib",
    "aiosmtplib",
    "apscheduler",
    "asyncio",
    "mail.log",
    "pymap",
    "slack_bolt",
    "slack_sdk",
    "uvicorn",
    "uvicorn.error",
)


class Line(logging.Formatter):
    """Writes time, level, room, what happened, and the ids. Of a fault: its kind and its way.

    The text of an exception is left out, since it may quote what a stranger sent.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Write one line, and a fault's way on lines below it."""
        at = self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z")
        ids = "".join(f" {key}={value}" for key, value in _ids(record))
        line = f"{at} {record.levelname} {record.name}: {record.getMessage()}{ids}"
        kind, _, trace = record.exc_info or (None, None, None)
        return f"{line} ({kind.__name__}){_way(trace)}" if kind else line


def _ids(record: logging.LogRecord) -> Iterator[tuple[str, object]]:
    for key in SHOWN:
        value = getattr(record, key, None)
        if value is not None:
            yield key, value


def _way(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    return "".join(f"\n  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)


def start_logging(level: int = logging.INFO) -> None:
    """Write to standard error; what others log is heard only from WARNING on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Line())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
