"""`leadbell classify`: what returned mails mean, told without a store."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from handlers.mail.files import MailFile, mails_from, mails_in
from nurture.errors import Refused
from nurture.inbox import Judgement, judge

_SHOWN = 60  # letters of a mail's words in the table


@click.command()
@click.argument("places", metavar="FILE|DIR|MBOX|-…", nargs=-1, required=True)
@click.option("--domain", "domains", multiple=True, help="Where our tokens are valid; repeatable.")
@click.option("--json", "as_json", is_flag=True, help="One JSON line a mail.")
def classify(places: tuple[str, ...], domains: tuple[str, ...], *, as_json: bool) -> None:
    """Tell what returned mails mean: a reply, an opt-out, a bounce and so on.

    Nothing is kept and nothing is sent. A mail that cannot be understood is in doubt.

    \b
    Examples:
      leadbell classify answer.eml
      leadbell classify --json --domain reply.example.com inbox.mbox
      leadbell classify - < answer.eml
    """  # noqa: D301  # click's mark for lines that keep their breaks
    judged = ((mail.name, judge(mail.raw, domains=domains)) for mail in _mails(places))
    if as_json:
        for name, means in judged:
            click.echo(_line(name, means))
    else:
        Console().print(_table(judged))


def _mails(places: Iterable[str]) -> Iterator[MailFile]:
    for place in places:
        try:
            yield from mails_from(sys.stdin.buffer) if place == "-" else mails_in(Path(place))
        except OSError as trouble:
            raise Refused(f"{place} cannot be read: {trouble.strerror}.") from trouble


def _line(name: str, means: Judgement) -> str:
    told = {
        "file": name,
        "verdict": means.verdict,
        "confidence": means.confidence,
        "address": means.address,
        "token": means.token,
        "new_text": means.new_text,
        "why": means.why,
    }
    return json.dumps(told)


def _table(judged: Iterable[tuple[str, Judgement]]) -> Table:
    table = Table("file", "verdict", "sure", "address", "their words", "why")
    for name, means in judged:
        words = " ".join(means.new_text.split())[:_SHOWN]
        cells = (means.verdict, f"{means.confidence:.0%}", means.address, words, means.why)
        table.add_row(*(Text(cell) for cell in (name, *cells)))
    return table
