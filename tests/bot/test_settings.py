"""The configuration file: errors that name the line and the key, and an example that matches the code."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, SecretStr

from bot.settings import (
    CONFIG_VARIABLE,
    DATABASE_VARIABLE,
    TOKEN_VARIABLE,
    Feed,
    Settings,
    SettingsError,
    load,
    parse,
)

FILE = Path("config.toml")
EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "[fetch\n",
            "config.toml is not valid TOML: Expected ']' at the end of a table declaration (at line 1,",
        ),
        (
            "[fetch]\ndeadline_secs = 3\n",
            "config.toml, line 2: there is no setting fetch.deadline_secs; did you mean",
        ),
        ("[fetsch]\n", "config.toml, line 1: there is no setting fetsch; did you mean fetch?"),
        (
            "\n[fetch]\ncontact = 'x'\nmax_megabytes = -1\n",
            "config.toml, line 4: fetch.max_megabytes: input should be",
        ),
        (
            "[work]\nprocesses = 'two'\n",
            "config.toml, line 2: work.processes: input should be a valid integer",
        ),
        ("work.seconds = 0\n", "config.toml, line 1: work.seconds: input should be greater than 0"),
        ("[zzz]\n", "config.toml, line 1: there is no setting zzz; there is discord, elsewhere, "),
    ],
)
def test_a_mistake_is_named_with_its_line_and_key(text: str, complaint: str) -> None:
    with pytest.raises(SettingsError) as error:
        parse(text, FILE)
    assert str(error.value).startswith(complaint)


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"There is no file .*missing\.toml"):
        load(tmp_path / "missing.toml", {})
    with pytest.raises(SettingsError, match=r"There is no file .*gone\.toml"):
        load(None, {CONFIG_VARIABLE: str(tmp_path / "gone.toml")})


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b"[fetch]\ncontact = '\xe9'\n")
    with pytest.raises(SettingsError, match="is not UTF-8 text"):
        load(file, {})


def test_the_token_comes_from_the_environment_first_and_is_never_shown(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("[discord]\ntoken = 'from-file'\n")
    assert load(file, {}).discord.token.get_secret_value() == "from-file"
    settings = load(file, {TOKEN_VARIABLE: "from-environment"})
    assert settings.discord.token.get_secret_value() == "from-environment"
    assert "from-" not in repr(settings)


def test_a_database_comes_from_the_environment_first_and_its_password_is_never_shown() -> None:
    settings = load(
        None, {DATABASE_VARIABLE: "postgresql://bot:secret@host/figures", CONFIG_VARIABLE: str(EXAMPLE)}
    )
    assert settings.storage.database.get_secret_value() == "postgresql://bot:secret@host/figures"
    assert "secret" not in repr(settings)


def every_setting(model: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, Any, str]]:
    """Name, default and description of each setting in the code, sources and feeds apart."""
    for name, field in model.model_fields.items():
        if isinstance(field.default, BaseModel):
            yield from every_setting(type(field.default), f"{prefix}{name}.")
        elif name not in ("source", "feed"):
            default = field.default
            plain = default.get_secret_value() if isinstance(default, SecretStr) else default
            plain = list(plain) if isinstance(plain, tuple) else plain
            yield f"{prefix}{name}", plain, field.description or ""


def test_the_example_has_every_setting_with_its_default_and_why() -> None:
    text = EXAMPLE.read_text("utf-8")
    data = tomllib.loads(text)
    data.pop("source", None)
    written = {f"{table}.{key}": value for table, entries in data.items() for key, value in entries.items()}
    in_code = {name: default for name, default, _ in every_setting(Settings)}
    assert written == in_code
    for name, _, why in every_setting(Settings):
        assert f"# {why}\n{name.rpartition('.')[2]} =" in text, f"{name} stands without its reason"


def test_the_example_names_every_key_of_a_feed_and_why() -> None:
    text = EXAMPLE.read_text("utf-8")
    for name, field in Feed.model_fields.items():
        assert f"# {field.description}\n# {name} = " in text


def test_the_example_is_a_valid_configuration() -> None:
    parse(EXAMPLE.read_text("utf-8"), EXAMPLE)
