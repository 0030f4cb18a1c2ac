"""The settings of one installation, read once from the environment.

Slack's tokens and the mail servers may be missing here, as not every command needs them;
a command that does says so with `demand`.
"""

from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import quote, urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
)

from bot.environment import SETTINGS, SLACK
from bot.mail.url import MailUrl, imap_url, smtp_url
from bot.mistakes import Misconfigured, Mistake

SECRET_LENGTH = 32
TITLE = "The environment needs mending"


def _token(prefix: str) -> AfterValidator:
    def check(token: SecretStr) -> SecretStr:
        if not token.get_secret_value().startswith(prefix):
            raise ValueError(f"must begin with {prefix}")
        return token

    return AfterValidator(check)


def _on_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _web_address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("must be an address that begins with https:// or http://")
    if parts.query or parts.fragment or parts.username:
        raise ValueError("must end with the path: no ?, no # and no user in it")
    return text.rstrip("/")


def _slack_address(text: str) -> str:
    address = _web_address(text)
    if address.startswith("http:") and not _on_this_machine(urlsplit(address).hostname or ""):
        raise ValueError("would send the tokens unencrypted: write https://")
    return f"{address}/"


def _secrets(text: object) -> object:
    if not isinstance(text, str):
        return text
    secrets = [part.strip() for part in text.split(",") if part.strip()]
    if any(len(secret) < SECRET_LENGTH for secret in secrets):
        raise ValueError(
            f"each secret needs {SECRET_LENGTH} characters or more; `leadbell init` makes one"
        )
    return tuple(SecretStr(secret) for secret in secrets)


def _database(text: str) -> str:
    if text.startswith(("postgres:", "postgresql:")):
        raise ValueError("PostgreSQL comes in a later version; for now write tinydb:/// and a path")
    if not text.startswith("tinydb:///") or text == "tinydb:///":
        raise ValueError("must be tinydb:/// and the whole path of a file")
    return text


class Settings(BaseModel):
    """What the environment says. `secrets` are newest first: the first one signs."""

    model_config = ConfigDict(
        frozen=True, extra="ignore", hide_input_in_errors=True, arbitrary_types_allowed=True
    )

    slack_bot_token: Annotated[SecretStr, _token("xoxb-")] | None = Field(
        default=None, alias="SLACK_BOT_TOKEN"
    )
    slack_app_token: Annotated[SecretStr, _token("xapp-")] | None = Field(
        default=None, alias="SLACK_APP_TOKEN"
    )
    slack_signing_secret: SecretStr | None = Field(default=None, alias="SLACK_SIGNING_SECRET")
    slack_api_url: Annotated[str, AfterValidator(_slack_address)] = Field(
        default=SLACK, alias="SLACK_API_URL"
    )
    database_url: Annotated[str, AfterValidator(_database)] = Field(alias="DATABASE_URL")
    smtp: Annotated[MailUrl, BeforeValidator(smtp_url)] | None = Field(
        default=None, alias="SMTP_URL"
    )
    imap: Annotated[MailUrl, BeforeValidator(imap_url)] | None = Field(
        default=None, alias="IMAP_URL"
    )
    config: Path = Field(alias="LEADBELL_CONFIG")
    secrets: Annotated[tuple[SecretStr, ...], BeforeValidator(_secrets)] = Field(
        default=(), alias="LEADBELL_SECRET"
    )
    base_url: Annotated[str, AfterValidator(_web_address)] | None = Field(
        default=None, alias="LEADBELL_BASE_URL"
    )
    port: int = Field(default=8080, alias="PORT", ge=0, le=65535)


def load_settings(environ: Mapping[str, str]) -> Settings:
    """Read the settings; an empty variable counts as not set.

    Raises Misconfigured with every mistake at once, and never with a value.
    """
    given = {
        setting.name: environ[setting.name].strip()
        for setting in SETTINGS
        if environ.get(setting.name, "").strip()
    }
    config = Path(given.get("LEADBELL_CONFIG", "leadbell.toml")).expanduser().absolute()
    # Beside the rules file, so that a command given in another folder finds the same memory.
    places = {"DATABASE_URL": f"tinydb://{quote(str(config.with_name('leadbell.db')))}"}
    try:
        return Settings.model_validate({**places, **given, "LEADBELL_CONFIG": config})
    except ValidationError as trouble:
        raise Misconfigured(TITLE, [_mistake(error) for error in trouble.errors()]) from None


def demand(settings: Settings, *names: str) -> None:
    """Refuse to go on without these variables. Raises Misconfigured, naming all that are missing."""
    fields = {field.alias: name for name, field in Settings.model_fields.items()}
    missing = [
        Mistake(setting.name, f"is not set. {setting.what}. Example: {setting.example}")
        for setting in SETTINGS
        if setting.name in names and not getattr(settings, fields[setting.name])
    ]
    if missing:
        raise Misconfigured(TITLE, missing)


def _mistake(error: Any) -> Mistake:
    name = str(error["loc"][0])
    example = next(setting.example for setting in SETTINGS if setting.name == name)
    if error["type"] == "value_error":
        what = str(error["ctx"]["error"]).removeprefix(f"{name} ").split(" Example: ")[0]
    else:
        what = "must be a number from 0 to 65535"
    return Mistake(name, f"{what.rstrip('.')}. Example: {example}")
