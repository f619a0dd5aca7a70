"""The configuration file: what can be set, the defaults, and errors that name the line and the key.

Every setting stands with its default in ``config.example.toml``; a test holds the two against each other.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import platformdirs
import regex
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    IPvAnyNetwork,
    PrivateAttr,
    SecretStr,
    ValidationError,
)

TOKEN_VARIABLE = "FIGURECHECK_DISCORD_TOKEN"  # noqa: S105 - the name of a variable, not a token
CONFIG_VARIABLE = "FIGURECHECK_CONFIG"
DATABASE_VARIABLE = "FIGURECHECK_DATABASE"

Positive = Annotated[float, Field(gt=0)]
Whole = Annotated[int, Field(gt=0)]
Count = Annotated[int, Field(ge=0)]


class SettingsError(Exception):
    """The configuration cannot be used. ``str()`` says where, what is wrong and what to do."""


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Discord(_Section):
    """How the bot signs in to Discord, and what it looks at there."""

    token: SecretStr = SecretStr("")
    """The bot's token. Better kept in the environment, as FIGURECHECK_DISCORD_TOKEN."""
    watch_everywhere: bool = False
    """Watch every channel the bot can see, not only those that a moderator switched on."""
    react_when_clean: bool = False
    """React to a link whose article holds nothing contradictory, to show that it was read."""
    leave_alone: tuple[str, ...] = ()
    """More sites whose links are no articles, beside the social networks and video sites known already."""
    remember_days: Annotated[float, Field(ge=0)] = 30
    """How many days the articles posted in a server are kept to hold later ones against; 0 keeps none."""
    remember_articles: Whole = 500
    """How many articles are kept for one server at most; the oldest go first."""
    correction_hours: tuple[Positive, ...] = (6, 24, 72)
    """After how many hours an answered article is looked at again, so that a correction is told; [] never."""


class Fetch(_Section):
    """How pages and sources are fetched."""

    contact: str = ""
    """An address or page for site owners, sent in the User-Agent. Set it before you run a bot."""
    deadline_seconds: Positive = 20
    """The longest that fetching one page may take in all, redirects included."""
    max_megabytes: Positive = 5
    """Larger pages are refused; news articles have well under one megabyte."""
    per_host_per_minute: Whole = 30
    """How many requests one site gets in a minute at most."""
    refuse_networks: tuple[IPvAnyNetwork, ...] = ()
    """Public networks of your own, as 198.51.100.0/24, that links must not reach; private ones never are."""


class Elsewhere(_Section):
    """Other articles that a posted one is held against: pages it cites, and other outlets' reports."""

    cited_pages: Count = 3
    """How many pages that an article cites for its figures are fetched; 0 fetches none."""
    cited_sites: tuple[str, ...] = ()
    """Only pages of these sites, as "who.int". Empty: any linked by "said", "reported", "according to"."""
    stories: Count = 2
    """How many reports of the same story, found in the feeds below, are fetched; 0 asks no feed."""
    seconds: Positive = 8
    """The longest that all of them may take together. What comes later is left out; the report says so."""


class Feed(_Section):
    """An outlet's feed (RSS or Atom), in a table [feed.NAME]."""

    url: str
    """Its address. ${NAME} stands for a value of the environment."""
    title: str = ""
    """How the outlet is named in answers; empty: by the NAME of its table."""
    refresh_minutes: Positive = 15
    """How long what it said is used before it is asked again."""


class Work(_Section):
    """How much an article may cost while it is read. It is read in a process of its own."""

    processes: Whole = 2
    """How many articles are read at the same time."""
    seconds: Positive = 10
    """An article that takes more processor time is given up; most take well under one second."""
    megabytes: Whole = 1024
    """The memory that reading one article may take."""


class Storage(_Section):
    """Where the bot keeps its jobs, its settings for each server, and what it fetched."""

    folder: str = ""
    """Empty: the usual place for a program's data on this system."""
    keep_days: Positive = 90
    """How long fetched pages and answers are kept, for --offline and for reports as of a past day."""
    keep_megabytes: Whole = 2000
    """How much of them is kept at most; the oldest go first."""
    database: SecretStr = SecretStr("")
    """A PostgreSQL database (postgresql://user@host/name) instead of files; FIGURECHECK_DATABASE wins."""

    @property
    def path(self) -> Path:
        """The folder to use."""
        return Path(self.folder).expanduser() if self.folder else platformdirs.user_data_path("figurecheck")

    @property
    def fetched(self) -> Path:
        """The folder of all that was fetched."""
        return self.path / "fetched"


class Settings(_Section):
    """All settings. Each section is a table of the configuration file."""

    discord: Discord = Discord()
    fetch: Fetch = Fetch()
    elsewhere: Elsewhere = Elsewhere()
    work: Work = Work()
    storage: Storage = Storage()
    source: dict[str, dict[str, Any]] = {}
    """The sources, each a table ``[source.NAME]``; read by :mod:`checks.sources`."""
    feed: dict[str, Feed] = {}
    """The feeds, each a table ``[feed.NAME]``."""
    _folder: Path = PrivateAttr(default_factory=Path.cwd)

    @property
    def folder(self) -> Path:
        """The folder of the configuration file, where the relative paths in it begin."""
        return self._folder


def default_path() -> Path:
    """Where the configuration is looked for when none is named."""
    return platformdirs.user_config_path("figurecheck") / "config.toml"


def load(path: Path | None = None, environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the configuration from a file, from the one named in the environment, or the default place.

    A file that was named must exist; the one in the default place need not. A token or a database in the
    environment wins over one in the file. Raises SettingsError.
    """
    named = path or (Path(environ[CONFIG_VARIABLE]) if environ.get(CONFIG_VARIABLE) else None)
    file = named or default_path()
    settings = parse(_text(file), file) if named or file.is_file() else Settings()
    if token := environ.get(TOKEN_VARIABLE, "").strip():
        discord = settings.discord.model_copy(update={"token": SecretStr(token)})
        settings = settings.model_copy(update={"discord": discord})
    if database := environ.get(DATABASE_VARIABLE, "").strip():
        storage = settings.storage.model_copy(update={"database": SecretStr(database)})
        settings = settings.model_copy(update={"storage": storage})
    return settings


def parse(text: str, file: Path) -> Settings:
    """Settings from the text of a TOML file. Raises SettingsError with the line and the key."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file} is not valid TOML: {error}.") from None
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        keys = [str(key) for key in first["loc"]]
        raise SettingsError(f"{file}{_line(text, keys)}: {_complaint(keys, first)}") from None
    _check_sources(settings, text, file)
    settings._folder = file.absolute().parent
    return settings


def _check_sources(settings: Settings, text: str, file: Path) -> None:
    if not settings.source:
        return
    from checks.sources.config import sources_of  # as slow to import as the reader, and seldom needed
    from checks.sources.settings import ConfigurationError

    try:
        sources_of(settings.source)
    except ConfigurationError as error:
        raise SettingsError(f"{file}{_line(text, error.key.split('.'))}: {error}.") from None


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except FileNotFoundError:
        raise SettingsError(
            f"There is no file {file}. Copy config.example.toml there, or name another file."
        ) from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file} is not UTF-8 text (byte {error.start}). Save it as UTF-8.") from None
    except OSError as error:
        raise SettingsError(f"{file} cannot be read: {error.strerror}.") from None


def _complaint(keys: list[str], error: Mapping[str, Any]) -> str:
    name = ".".join(keys)
    if error["type"] != "extra_forbidden":
        return f"{name}: {error['msg'][0].lower()}{error['msg'][1:]}."
    model: type[BaseModel] = Settings
    for key in keys[:-1]:
        annotation = model.model_fields[key].annotation
        model = annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else model
    close = difflib.get_close_matches(keys[-1], model.model_fields, n=1)
    hint = f"did you mean {close[0]}?" if close else f"there is {', '.join(sorted(model.model_fields))}."
    return f"there is no setting {name}; {hint}"


def _line(text: str, keys: list[str]) -> str:
    """Where a key stands, as ``, line 12``; nothing where it is not written out."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := regex.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line):
            table = header[1]
            if table == ".".join(keys):
                return f", line {number}"
        elif (entry := regex.match(r"\s*([\w.\"-]+)\s*=", line)) and ".".join(
            filter(None, (table, entry[1]))
        ) == ".".join(key for key in keys if not key.isdigit()):
            return f", line {number}"
    return ""
