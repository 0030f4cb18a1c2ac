"""What people do in the sandbox's Slack: press, fill in, type, look."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.sandbox.slack.acts import Act, Acts
from bot.sandbox.slack.answers import form_failed, take_command_answer, take_form_answer
from bot.sandbox.slack.errors import NotPossible
from bot.sandbox.slack.events import announce, announce_change, file_shared, home_opened
from bot.sandbox.slack.forms import Filled, check_filled, values_of
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.payloads import (
    closing,
    global_shortcut,
    message_shortcut,
    press_in_view,
    press_on_message,
    slash_command,
    submission,
)
from bot.sandbox.slack.posts import keep_new
from bot.sandbox.slack.presses import filled_by, press
from bot.sandbox.slack.sight import Sight, escaped, typed
from bot.sandbox.slack.views import home_of
from bot.sandbox.slack.world import (
    SLACKBOT,
    Channel,
    Failure,
    Json,
    Message,
    Person,
    Upload,
    View,
    fresh_id,
)


class People:
    """The people's hands. What their client does not let them do raises NotPossible."""

    def __init__(self, office: Office, acts: Acts) -> None:
        self.office = office
        self.world = office.world
        self.acts = acts
        self.sight = Sight(office.world)

    # Pressing

    def click(
        self,
        user_id: str,
        channel: str,
        ts: str,
        action_id: str,
        value: Any = None,
        *,
        block_id: str = "",
        late: bool = False,
    ) -> Act:
        """Press something on a message; `late`: on what was there before the last edit."""
        person = self.sight.person(user_id)
        message = self.sight.message(user_id, channel, ts)
        blocks = message.former if late else message.blocks
        action = press(blocks, action_id, value, block_id)
        state = values_of(blocks, filled_by(action, value))
        self.world.forgive(person.id, ts, action_id)
        payload = press_on_message(self.office, person, message, action, state)
        return self._pressed(person, ts, action_id, payload)

    def click_home(
        self, user_id: str, action_id: str, value: Any = None, *, block_id: str = ""
    ) -> Act:
        home = home_of(self.office, user_id)
        if home is None:
            raise NotPossible(f"{user_id} has no Home yet")
        return self._click_view(home, action_id, value, block_id, {})

    def click_view(
        self,
        user_id: str,
        view_id: str,
        action_id: str,
        value: Any = None,
        *,
        block_id: str = "",
        values: Filled | None = None,
    ) -> Act:
        """Press something in the open modal, with what has been filled in so far."""
        view = self.sight.top(user_id, view_id)
        return self._click_view(view, action_id, value, block_id, values or {})

    def _click_view(
        self, view: View, action_id: str, value: Any, block_id: str, values: Filled
    ) -> Act:
        person = self.sight.person(view.user)
        action = press(view.blocks, action_id, value, block_id)
        filled = {block: dict(actions) for block, actions in values.items()}
        for block, actions in filled_by(action, value).items():
            filled.setdefault(block, {}).update(actions)
        state = values_of(view.blocks, filled)
        self.world.forgive(person.id, view.id, action_id)
        payload = press_in_view(self.office, person, view, action, state)
        return self._pressed(person, view.id, action_id, payload)

    def _pressed(self, person: Person, place: str, action_id: str, payload: Json) -> Act:
        def failed(act: Act) -> None:
            envelope_id = act.envelope_ids[-1]
            self.world.fail(
                Failure(person=person.id, place=place, action_id=action_id, envelope_id=envelope_id)
            )

        return self._interact(f"{person.real_name} pressed {action_id}", payload, failed)

    # Forms

    def submit(self, user_id: str, view_id: str, values: Filled | None = None) -> Act:
        """Send the form: initial values for what is not named, None for what was emptied."""
        view = self.sight.top(user_id, view_id)
        if "submit" not in view.body:
            raise NotPossible("This view has no button to submit it")
        state = values_of(view.blocks, values)
        check_filled(view.blocks, state)
        person = self.sight.person(user_id)
        what = f"{person.real_name} submitted {view.body.get('callback_id') or view.id}"
        return self._interact(
            what,
            submission(self.office, person, view, state),
            lambda _: form_failed(self.office, view),
            then=lambda answer: take_form_answer(self.office, view, answer),
        )

    def close_view(self, user_id: str, view_id: str, *, all_of_them: bool = False) -> Act | None:
        """Close the modal on top. The app hears of it only if the view asks for that."""
        view = self.sight.top(user_id, view_id)
        person = self.sight.person(user_id)
        everything = all_of_them or view.body.get("clear_on_close", False)
        payload = closing(self.office, person, view, cleared=everything)
        below = 0 if everything else len(self.world.stacks[user_id]) - 1
        self.world.close_views(user_id, leave=below)
        if not view.body.get("notify_on_close"):
            return None
        return self._interact(f"{person.real_name} closed {view.id}", payload, lambda _: None)

    # Commands and shortcuts

    def command(self, user_id: str, channel: str, line: str) -> Act:
        """Type a slash command, as `/lead add`."""
        person, there = self.sight.person(user_id), self.sight.channel(user_id, channel)
        name, _, text = line.partition(" ")
        if name not in self.office.app.commands:
            raise NotPossible(f"{name} is not a valid command")
        links = self.office.app.commands[name].get("should_escape")
        said = typed(self.office, text.strip()) if links else escaped(text.strip())
        payload = slash_command(self.office, person, there, name, said)
        act = Act(
            kind="slash_commands",
            what=f"{person.real_name} typed {name}",
            payload=payload,
            accepts=True,
            then=lambda answer: take_command_answer(self.office, user_id, there.id, answer),
            otherwise=lambda _: self._command_failed(person, there, name),
        )
        return self.acts.begin(act)

    def _command_failed(self, person: Person, channel: Channel, name: str) -> None:
        told = Message(
            channel=channel.id,
            ts=self.world.stamp(),
            user=SLACKBOT,
            text=f"{name} failed because the app did not respond.",
            only_to=person.id,
        )
        self.world.keep_message(told)

    def shortcut(self, user_id: str, callback_id: str, channel: str = "", ts: str = "") -> Act:
        """Choose a shortcut; one for messages is chosen on a message."""
        person = self.sight.person(user_id)
        declared = self.office.app.shortcuts.get(callback_id)
        if declared is None or (declared["type"] == "message") != bool(ts):
            raise NotPossible(f"The manifest declares no such shortcut: {callback_id}")
        if ts:
            message = self.sight.message(user_id, channel, ts)
            payload = message_shortcut(self.office, person, message, callback_id)
        else:
            payload = global_shortcut(self.office, person, callback_id)
        return self._interact(f"{person.real_name} chose {callback_id}", payload, lambda _: None)

    # Looking and talking

    def open_home(self, user_id: str) -> Act | None:
        """Look at the app's Home. The app hears of it if it subscribed to that."""
        return home_opened(self.office, self.acts, self.sight.person(user_id))

    def say(
        self, user_id: str, channel: str, text: str, thread_ts: str | None = None
    ) -> Act | None:
        """Write a message. The app hears of it if it subscribed to messages there."""
        there = self.sight.channel(user_id, channel)
        if there.kind == "dm" and not self.office.app.writable_messages:
            raise NotPossible("Sending messages to this app has been turned off.")
        if thread_ts:
            self.sight.message(user_id, channel, thread_ts)
        message = Message(
            channel=there.id,
            ts=self.world.stamp(),
            user=user_id,
            text=typed(self.office, text),
            thread_ts=thread_ts,
        )
        keep_new(self.office, there, message)
        return announce(self.office, self.acts, message)

    def edit(self, user_id: str, channel: str, ts: str, text: str) -> Act | None:
        """Write an own message anew. The app hears of it if it subscribed to messages there."""
        message = self.sight.message(user_id, channel, ts)
        if message.user != user_id:
            raise NotPossible("Only who wrote a message can edit it")
        edited = replace(message, text=typed(self.office, text), edited=self.world.stamp())
        self.world.keep_message(edited)
        return announce_change(self.office, self.acts, message, edited)

    def upload(self, user_id: str, channel: str, name: str, raw: bytes) -> Act | None:
        """Drop a file into a channel. The app hears of it if it subscribed to files."""
        there = self.sight.channel(user_id, channel)
        upload = Upload(id=fresh_id("F"), name=name, user=user_id, channel=there.id, raw=raw)
        self.world.uploads[upload.id] = upload
        told = Message(channel=there.id, ts=self.world.stamp(), user=user_id, text=name)
        keep_new(self.office, there, told)
        return file_shared(self.office, self.acts, upload)

    def _interact(
        self,
        what: str,
        payload: Json,
        otherwise: Callable[[Act], None],
        then: Callable[[Json], None] | None = None,
    ) -> Act:
        if not self.office.app.interactive:
            raise NotPossible("The manifest does not turn interactivity on")
        act = Act(kind="interactive", what=what, payload=payload, otherwise=otherwise)
        if then:
            act.accepts, act.then = True, then
        return self.acts.begin(act)
