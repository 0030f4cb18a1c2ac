"""What never happens, as a table: each looks at all that is kept and shown, and names what is wrong."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from slack_fixture import KEN, LEADS, MAX, RITA
from town import read
from walk_surfaces import home_of, is_kept, let_slip
from walk_town import Memory, RoughTown

from bot.sandbox.slack.world import Message
from nurture.leads.people import titled
from nurture.model import Contact, Lead, Notice, Ring, Send, SendState, Show, Stage
from nurture.sales.rings import RUNG_LINES

RINGS = ("Ringing", "Still ringing", "Back in the queue")
"""How the card of a lead that nobody has begins."""

OF_THE_TOUCH_LADDER = frozenset({"untouched", "untouched rung"})
A_MOMENT = timedelta(seconds=2)
"""A clock that runs: what is due this very second is being handled."""


@dataclass(slots=True)
class Seen:
    """The town at one look: what is kept, and what stands in Slack for each ring and each line."""

    town: RoughTown
    cards: dict[str, list[Message]]
    lines: dict[str, list[Message]]

    @property
    def memory(self) -> Memory:
        return self.town.memory


Never = Callable[[Seen], Iterator[str]]


def open_rings(town: RoughTown) -> list[Ring]:
    return [ring for ring in town.memory.of(Ring) if not ring.ended]


def shown(town: RoughTown, key: str) -> dict[str, list[Message]]:
    """Messages by the record that their metadata names; read once for each state of Slack."""
    serial, found = town.about.get(key, (-1, {}))
    if serial != town.slack.world.serial:
        found = _by_record(town, key)
        town.about[key] = (town.slack.world.serial, found)
    return found


def _by_record(town: RoughTown, key: str) -> dict[str, list[Message]]:
    found: dict[str, list[Message]] = {}
    for kept in town.slack.world.messages.values():
        for message in kept.values():
            id_ = ((message.metadata or {}).get("event_payload") or {}).get(key)
            if id_:
                found.setdefault(id_, []).append(message)
    return found


def nobody_owns_a_lead_twice(seen: Seen) -> Iterator[str]:
    for ring in open_rings(seen.town):
        lead = seen.memory.get(Lead, ring.lead)
        claimed = ring.claim.by if ring.claim else None
        if lead and claimed != (lead.owner if lead.stage is Stage.CLAIMED else None):
            yield f"ring {ring.id} is with {claimed}, its lead with {lead.owner}"
    for lead_id, times in Counter(ring.lead for ring in open_rings(seen.town)).items():
        if times > 1:
            yield f"lead {lead_id} rings {times} times at once"


def no_rung_fires_after_a_claim(seen: Seen) -> Iterator[str]:
    for notice in seen.memory.of(Notice):
        ring = seen.memory.get(Ring, notice.ring)
        if ring and notice.id in seen.lines and notice.kind in RUNG_LINES:
            by_claim = notice.kind not in OF_THE_TOUCH_LADDER and ring.claim
            if by_claim and ring.claim and notice.at > ring.claim.at:
                yield f"{notice.kind} of ring {ring.id} was said after {ring.claim.by} claimed it"
            if ring.ended and notice.at > ring.ended:
                yield f"{notice.kind} of ring {ring.id} was said after its end"


def every_open_ring_has_its_next_time(seen: Seen) -> Iterator[str]:
    now = seen.town.clock()
    for ring in open_rings(seen.town):
        if not ring.due or ring.due < now - A_MOMENT:
            yield f"ring {ring.id} is due {ring.due}, and it is {now}"


def every_ring_has_one_card(seen: Seen) -> Iterator[str]:
    for ring in seen.memory.of(Ring):
        count = len(seen.cards.get(ring.id, []))
        if count > 1 or (not count and not ring.ended):
            yield f"ring {ring.id} has {count} cards in Slack"


def no_line_is_said_twice(seen: Seen) -> Iterator[str]:
    for id_, lines in seen.lines.items():
        if len(lines) > 1:
            notice = seen.memory.get(Notice, id_)
            yield f"{notice} was said {len(lines)} times: {[(one.channel, one.ts) for one in lines]}"


def every_card_says_what_is_so(seen: Seen) -> Iterator[str]:
    for ring in seen.memory.of(Ring):
        if ring.card.drawn != ring.card.wanted or ring.card.traces:
            yield f"the card of ring {ring.id} is not drawn: {ring.card}"
        for card in seen.cards.get(ring.id, []):
            says = card.text.startswith(_state(seen.town, ring))
            if says is bool(ring.ended):
                yield f"ring {ring.id} has claim {ring.claim}, end {ring.ended}; its card: {card.text}"


def _state(town: RoughTown, ring: Ring) -> str | tuple[str, ...]:
    """How a card begins; of an ended ring, how it must not begin."""
    if ring.ended:
        return (*RINGS, "Claimed by")
    if ring.claim:
        return f"Claimed by {town.house.book.people[ring.claim.by].first}"
    return RINGS


def nobody_at_rest_is_on_a_card(seen: Seen) -> Iterator[str]:
    for ring in seen.memory.of(Ring):
        lead = seen.memory.get(Lead, ring.lead)
        if lead and lead.stage in {Stage.REMARKET, Stage.ENDED} and lead.fact("email"):
            for card in seen.cards.get(ring.id, []):
                if lead.fact("email") in _words(seen.town, card) or titled(lead) in card.text:
                    yield f"lead {lead.id} is {lead.stage} and still on a card: {card.text}"


def _words(town: RoughTown, card: Message) -> str:
    """All that a card shows, read once for each drawing of it."""
    drawing, words = town.read.get(card.ts, (None, ""))
    if drawing is not card:
        words = read(card)
        town.read[card.ts] = (card, words)
    return words


def no_rep_sees_at_home_who_is_out_of_sight(seen: Seen) -> Iterator[str]:
    for rep in (RITA, KEN):
        if is_kept(seen.town, rep.id):
            yield from let_slip(seen.town, rep.id, home_of(seen.town, rep.id))


def a_home_shows_what_rings(seen: Seen) -> Iterator[str]:
    for rep in (RITA, KEN):
        words = home_of(seen.town, rep.id)
        for ring in open_rings(seen.town) if is_kept(seen.town, rep.id) else ():
            lead = seen.memory.get(Lead, ring.lead)
            if lead and not ring.claim and not ring.turn and titled(lead) not in words:
                yield f"lead {lead.id} rings, and {rep.name}'s home does not show it: {words!r}"


def every_show_has_one_card(seen: Seen) -> Iterator[str]:
    for show in seen.memory.of(Show):
        count = len(shown(seen.town, "show").get(show.id, []))
        if count > 1 or (show.card.ts and not count):
            yield f"show {show.name} has {count} cards in Slack"


def no_letter_of_a_show_goes_without_a_yes(seen: Seen) -> Iterator[str]:
    unasked = {show.id for show in seen.memory.of(Show) if not show.approved_at}
    for send in seen.memory.of(Send):
        if send.campaign in unasked and send.state is SendState.SENT:
            yield f"send {send.id} of a show went, and nobody approved it"


def no_mail_follows_a_stop(seen: Seen) -> Iterator[str]:
    stopped = {one.address: one.suppressed_at for one in seen.memory.of(Contact)}
    for letter in seen.town.post.letters:
        since = stopped.get(letter.to)
        if since and letter.at > since + A_MOMENT:
            yield f"a letter to {letter.to} at {letter.at}, who stopped us at {since}"


def no_mail_goes_twice(seen: Seen) -> Iterator[str]:
    ours = {send.message_id for send in seen.memory.of(Send)}
    staff = {person.email for person in seen.town.house.book.people.values()}  # they get samples
    letters = [letter for letter in seen.town.post.letters if letter.to not in staff]
    counted = Counter(letter.header("Message-ID") for letter in letters)
    yield from (f"{id_} went {times} times" for id_, times in counted.items() if times > 1)
    yield from (f"a mail that no send knows: {id_}" for id_ in counted if id_ not in ours)


def what_strangers_type_rings_nobody(seen: Seen) -> Iterator[str]:
    """Of the team's channel Max hears nothing, unless a stranger's text calls him or everybody."""
    rung = [one for one in seen.town.slack.mentions if one.channel == LEADS.id]
    yield from (f"{one} in #leads" for one in rung if one.person == MAX.id)
    crowds = Counter(one.ts for one in rung)
    yield from (f"message {ts} called {many} people" for ts, many in crowds.items() if many > 1)


def nothing_committed_is_lost(seen: Seen) -> Iterator[str]:
    yield from seen.town.lost


NEVERS: tuple[Never, ...] = (
    nobody_owns_a_lead_twice,
    no_rung_fires_after_a_claim,
    every_open_ring_has_its_next_time,
    every_ring_has_one_card,
    no_line_is_said_twice,
    every_card_says_what_is_so,
    nobody_at_rest_is_on_a_card,
    no_rep_sees_at_home_who_is_out_of_sight,
    a_home_shows_what_rings,
    every_show_has_one_card,
    no_letter_of_a_show_goes_without_a_yes,
    no_mail_follows_a_stop,
    no_mail_goes_twice,
    what_strangers_type_rings_nobody,
    nothing_committed_is_lost,
)


def broken(town: RoughTown) -> list[str]:
    """Every never that happened, with what happened."""
    seen = Seen(town, shown(town, "ring"), shown(town, "notice"))
    return [f"{never.__name__}: {what}" for never in NEVERS for what in never(seen)]
