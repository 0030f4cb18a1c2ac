"""What the app answers to what people did: to a form, to a command, to a response_url.

Source: https://docs.slack.dev/surfaces/modals#updating_response
"""

from dataclasses import replace

from bot.sandbox.slack.blocks import check_view
from bot.sandbox.slack.errors import SlackRefusal, bad_arguments
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.posts import post, rewrite, take_back
from bot.sandbox.slack.views import put_on_top
from bot.sandbox.slack.views import rewrite as rewrite_view
from bot.sandbox.slack.world import Json, Message, View

REPLY_KEYS = frozenset(
    {
        "text",
        "blocks",
        "response_type",
        "replace_original",
        "delete_original",
        "thread_ts",
        "unfurl_links",
        "unfurl_media",
        "metadata",
    }
)
WHAT_WENT_WRONG = "We had some trouble connecting. Try again?"


def take_form_answer(office: Office, view: View, answer: Json) -> None:
    """Do with the person's modals what the app says: close, errors, update, push or clear."""
    open_now = office.world.views.get(view.id)
    if open_now is None:
        return
    try:
        _act_on(office, open_now, answer)
    except SlackRefusal as refusal:
        office.book.fault(f"view_submission answered with {answer}: {refusal.answer()}")
        _show_errors(office, open_now, {"": WHAT_WENT_WRONG})


def _act_on(office: Office, view: View, answer: Json) -> None:
    match answer.get("response_action"):
        case None if not answer:
            _close(office, view)
        case "clear":
            office.world.close_views(view.user)
        case "errors":
            _show_errors(office, view, _checked_errors(view, answer.get("errors")))
        case "update":
            check_view(answer.get("view"), "modal")
            rewrite_view(office, view, answer["view"])
        case "push":
            check_view(answer.get("view"), "modal")
            put_on_top(office, view.user, answer["view"])
        case other:
            raise bad_arguments(f"no response_action {other!r}")


def _close(office: Office, view: View) -> None:
    """Close this view only; the one below it comes to light."""
    office.world.close_views(view.user, leave=office.world.stacks[view.user].index(view.id))


def _checked_errors(view: View, errors: object) -> dict[str, str]:
    """Slack shows an error only under an input block of the view."""
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors:
        raise bad_arguments("`errors` must name at least one block")
    if astray := errors.keys() - inputs:
        raise bad_arguments(f"`errors` for what is no input block: {sorted(astray)}")
    return {str(block_id): str(words) for block_id, words in errors.items()}


def _show_errors(office: Office, view: View, errors: dict[str, str]) -> None:
    office.world.keep_view(replace(view, errors=errors))


def form_failed(office: Office, view: View) -> None:
    """Nobody answered the form: it stays open and says so."""
    if open_now := office.world.views.get(view.id):
        _show_errors(office, open_now, {"": WHAT_WENT_WRONG})


def take_command_answer(office: Office, user: str, channel_id: str, answer: Json) -> None:
    """An acknowledgement with words in it is shown to the person, or to the channel."""
    if not answer:
        return
    _check_known(office, "A command's answer", answer)
    only_to = None if answer.get("response_type") == "in_channel" else user
    try:
        post(office, office.world.channels[channel_id], answer, only_to=only_to)
    except SlackRefusal as refusal:
        office.book.fault(f"A command answered with {answer}: {refusal.answer()}")


def take_reply(office: Office, secret: str, reply: Json) -> None:
    """Do what was posted to a response_url. Raises SlackRefusal."""
    _check_known(office, "response_url", reply)
    address = office.addresses.spend(secret)
    channel = office.world.channels[address.channel]
    original = office.world.messages[channel.id].get(address.ts or "")
    if reply.get("delete_original") or reply.get("replace_original"):
        _change(office, original, reply)
        return
    only_to = None if reply.get("response_type") == "in_channel" else address.user
    # An answer to something in a thread appears there only if the app says so.
    post(office, channel, reply, only_to=only_to)


def _change(office: Office, original: Message | None, reply: Json) -> None:
    """Replace or delete what was pressed; a command was typed, so it has no original."""
    if original is None or original.user != office.app.bot.id:
        raise SlackRefusal("message_not_found")
    if reply.get("delete_original"):
        take_back(office, original)
    else:
        rewrite(office, original, reply)


def _check_known(office: Office, where: str, reply: Json) -> None:
    if unknown := reply.keys() - REPLY_KEYS:
        office.book.fault(f"{where}: unknown arguments {sorted(unknown)}")
