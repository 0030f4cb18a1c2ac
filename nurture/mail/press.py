"""The press: where letters are made, from templates and from what one of us wrote."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache

from jinja2 import DictLoader, StrictUndefined, Template, TemplateError, select_autoescape
from jinja2.sandbox import SandboxedEnvironment

from nurture.errors import Refused
from nurture.mail.letter_html import flowing
from nurture.mail.letter_words import ENGLISH, WORDS
from nurture.mail.rewording import BODY, PARTS, SUBJECT


def unsigned(raw: bytes) -> bytes:
    """Leave a mail without a signature."""
    return raw


class _Paper(SandboxedEnvironment):
    """Fills templates in from plain mappings."""

    def getattr(self, obj: object, attribute: str) -> object:
        """Look for what we told first: `show.items` is no method, and most names are no attributes."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


class Gap(StrictUndefined):
    """What a template takes for granted and nobody knows: an error, told in few words."""

    @property
    def _undefined_message(self) -> str:
        return self._undefined_hint or f"“{self._undefined_name}” is not known"


@contextmanager
def _mended(what: str) -> Iterator[None]:
    """Whatever a template does wrong is for its author to mend, and holds up no other mail."""
    try:
        yield
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as gap:
        raise Refused(f"{what} can't be written: {gap}") from None


class Press:
    """Where letters are made: the templates by file name, our secrets, our own web address.

    Without a `base_url` a letter offers the mail address alone as a way to stop. `own` are the
    names of letters that the firm wrote: they are in its language, the shipped ones in English.
    `sign` puts a signature before a mail.
    """

    def __init__(
        self,
        templates: Mapping[str, str],
        secrets: Sequence[str],
        base_url: str | None = None,
        *,
        own: frozenset[str] = frozenset(),
        sign: Callable[[bytes], bytes] = unsigned,
    ) -> None:
        if not secrets:
            raise ValueError("Letters need a secret to sign their ways back with")
        self.secrets = tuple(secrets)
        self.base_url = base_url
        self.sign = sign
        self._own = own
        self._names = frozenset(templates)
        self._loader = DictLoader(dict(templates))
        self._env = _Paper(
            loader=self._loader,
            autoescape=select_autoescape(["html"], default_for_string=False),
            undefined=Gap,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._worded = lru_cache(maxsize=64)(self._env.from_string)

    def print(self, name: str, values: Mapping[str, object]) -> str:
        """Fill a template in. Raises Refused where a value or the template itself is missing."""
        with _mended(f"The letter {name}"):
            return self._env.get_template(name).render(values)

    def parts(self, name: str, values: Mapping[str, object]) -> dict[str, str]:
        """Fill in a letter by part; nothing for one of the firm's own that is in one piece."""
        with _mended(f"The letter {name}.txt"):
            template = self._env.get_template(f"{name}.txt")
            if not template.blocks.keys() >= set(PARTS):
                return {}
            context = template.new_context(dict(values))
            return {part: "".join(template.blocks[part](context)).strip() for part in PARTS}

    def fill(self, words: str, values: Mapping[str, object]) -> str:
        """Fill in what one of us wrote. Raises Refused where a value is missing."""
        with _mended("These words"):
            return self._worded(words).render(values)

    def usual(self, name: str, values: Mapping[str, object]) -> tuple[str, str]:
        """Give the subject and the words of a letter, as filled in as these few values allow.

        Raises Refused for a letter of the firm's own that does not tell its words apart.
        """
        template = self._env.get_template(f"{name}.txt")
        if not template.blocks.keys() >= set(PARTS):
            raise Refused(
                f"The words of letters/{name}.txt can be changed in that file only: it has no "
                "`{% block subject %}`, `body` and `reason`, as the shipped letters have."
            )
        subject, body = (self._block(template, name, part, values) for part in (SUBJECT, BODY))
        return subject.strip(), flowing(body.strip())

    def _block(self, template: Template, name: str, part: str, values: Mapping[str, object]) -> str:
        try:
            return "".join(template.blocks[part](template.new_context(dict(values))))
        except TemplateError:  # it says something of its reader: then the words are shown as typed
            source, _, _ = self._loader.get_source(self._env, f"{name}.txt")
            return source.partition(f"block {part} %}}")[2].partition("{% endblock")[0]

    def in_language(self, name: str, wanted: str, home: str) -> tuple[str, str]:
        """Give the letter's template for a reader, and the language it is in.

        `NAME.de` goes before `NAME`; `home` is the firm's language.
        """
        base = home if name in self._own else ENGLISH
        for language in filter(None, (wanted, home)):
            if f"{name}.{language}.txt" in self._names:
                return f"{name}.{language}", language
            if language == base:
                break
        return name, base

    def languages(self, name: str, home: str) -> list[str]:
        """Give the languages that there is a letter in, that of its plain file first."""
        files = (file.removesuffix(".txt").partition(".") for file in sorted(self._names))
        found = [language for letter, _, language in files if letter == name and language in WORDS]
        return [home if name in self._own else ENGLISH, *found]

    def has(self, name: str) -> bool:
        """Whether there is such a template."""
        return name in self._names


def at_hand(press: Press | None) -> Press:
    """Give what writes letters. Raises Refused where there is no secret to sign them with."""
    if press is None:
        raise Refused("No letters can be written: LEADBELL_SECRET is empty.")
    return press
