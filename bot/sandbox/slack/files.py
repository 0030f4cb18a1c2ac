"""Files: dropped into a channel by a person, looked up by the app, fetched with its token.

Source: https://docs.slack.dev/reference/objects/file-object and
https://docs.slack.dev/reference/events/file_shared
"""

from mimetypes import guess_type

from aiohttp import web

from bot.sandbox.slack.errors import SlackRefusal
from bot.sandbox.slack.methods import Method
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.world import TEAM, Json, Upload

SCOPE = "files:read"
_BEARER = "Bearer "
# What a browser sees that is not logged in; Slack answers so, and with 200.
_LOGIN = "<!doctype html><title>Slack</title><p>Sign in to your workspace</p>"


def upload_json(office: Office, upload: Upload) -> Json:
    """The file object, of which the app may fetch the contents."""
    kind, _ = guess_type(upload.name)
    url = f"{office.base}/files-pri/{TEAM}-{upload.id}/download/{upload.name}"
    return {
        "id": upload.id,
        "name": upload.name,
        "title": upload.name,
        "mimetype": kind or "application/octet-stream",
        "filetype": upload.name.rpartition(".")[2].casefold(),
        "size": len(upload.raw),
        "user": upload.user,
        "channels": [upload.channel],
        "url_private": url.replace("/download/", "/"),
        "url_private_download": url,
        "is_external": False,
    }


def info(office: Office, args: Json) -> Json:
    return {"file": upload_json(office, seen(office, str(args["file"])))}


def seen(office: Office, file: str) -> Upload:
    """The file, if the app may know of it: it is in a channel that the app is in."""
    upload = office.world.uploads.get(file)
    if upload is None or office.app.bot.id not in office.world.channels[upload.channel].members:
        raise SlackRefusal("file_not_found")
    return upload


async def download(office: Office, request: web.Request) -> web.Response:
    """The contents, for the bot's token with the scope; for anybody else the page to log in."""
    token = request.headers.get("Authorization", "")
    file = request.match_info["file"].rpartition("-")[2]
    try:
        office.admit(token.removeprefix(_BEARER), app_level=False)
        office.require(SCOPE)
        upload = seen(office, file)
    except SlackRefusal:
        return web.Response(text=_LOGIN, content_type="text/html")
    kind, _ = guess_type(upload.name)
    return web.Response(body=upload.raw, content_type=kind or "application/octet-stream")


METHODS = {"files.info": Method(info, "file", "count page limit cursor", scopes=SCOPE)}
