"""What Discord accepts in a message and in a command, and which pings a text would fire. Pure."""

import re

CONTENT, EMBEDS, EMBED_TOTAL, NONCE = 2000, 10, 6000, 25
_EMBED_TEXT = {"title": 256, "description": 4096}
_NAME = re.compile(r"^[-_'\w]{1,32}$")
_PINGS = (("users", re.compile(r"<@!?(\d+)>")), ("roles", re.compile(r"<@&(\d+)>")))
_EVERYONE = re.compile(r"@(?:everyone|here)")


def problems(body, *, partial=False):
    """All that is wrong with the body of a message, in words."""
    return [
        *_content(body, partial),
        *_embeds(body.get("embeds") or []),
        *_nonce(body.get("nonce")),
        *_components(body.get("components") or []),
        *_mentions(body.get("allowed_mentions")),
    ]


def pings(body, replies_to=None):
    """Whom a message would ping: ``everyone``, user and role ids, and the author it replies to."""
    text = body.get("content") or ""
    allowed = body.get("allowed_mentions")
    found = set()
    if _EVERYONE.search(text) and _lets(allowed, "everyone"):
        found.add("everyone")
    for kind, pattern in _PINGS:
        for ident in pattern.findall(text):
            if _lets(allowed, kind) or ident in map(str, (allowed or {}).get(kind, ())):
                found.add(ident)
    if replies_to and (allowed is None or allowed.get("replied_user")):
        found.add(replies_to)
    return found


def command_problems(command):
    """All that is wrong with an application command, in words."""
    slash = command.get("type", 1) == 1
    where = f"command {command.get('name')!r}"
    name = command.get("name") or ""
    if slash:
        if not _NAME.match(name) or name != name.lower():
            yield f"{where}: name"
        if not 1 <= len(command.get("description") or "") <= 100:
            yield f"{where}: description of {len(command.get('description') or '')}"
    elif command.get("description") or not 1 <= len(name) <= 32:
        yield f"{where}: a context menu has a name of up to 32 and no description"
    options = command.get("options") or []
    if len(options) > 25:
        yield f"{where}: {len(options)} options"
    for option in options:
        yield from command_problems({**option, "type": 1})


def _lets(allowed, kind):
    return allowed is None or kind in allowed.get("parse", ())


def _content(body, partial):
    content = body.get("content")
    if content is not None and len(content) > CONTENT:
        yield f"content of {len(content)}"
    if not partial and not any(body.get(key) for key in ("content", "embeds", "components", "sticker_ids")):
        yield "an empty message"


def _embeds(embeds):
    if len(embeds) > EMBEDS:
        yield f"{len(embeds)} embeds"
    total = 0
    for embed in embeds:
        texts = [(key, embed.get(key) or "", limit) for key, limit in _EMBED_TEXT.items()]
        texts.append(("footer", (embed.get("footer") or {}).get("text", ""), 2048))
        texts.append(("author", (embed.get("author") or {}).get("name", ""), 256))
        fields = embed.get("fields") or []
        if len(fields) > 25:
            yield f"{len(fields)} fields"
        for item in fields:
            texts += [("field name", item["name"], 256), ("field value", item["value"], 1024)]
        yield from (f"embed {key} of {len(text)}" for key, text, limit in texts if len(text) > limit)
        total += sum(len(text) for _, text, _ in texts)
    if total > EMBED_TOTAL:
        yield f"embeds of {total} in all"


def _nonce(nonce):
    if isinstance(nonce, str) and len(nonce) > NONCE:
        yield f"nonce of {len(nonce)}"


def _components(rows):
    if len(rows) > 5:
        yield f"{len(rows)} rows"
    seen = set()
    for row in rows:
        parts = row.get("components") or []
        if not 1 <= len(parts) <= 5:
            yield f"{len(parts)} components in a row"
        for part in parts:
            custom_id = part.get("custom_id")
            if custom_id is not None and (not 1 <= len(custom_id) <= 100 or custom_id in seen):
                yield f"custom_id {custom_id!r}"
            seen.add(custom_id)
            if len(part.get("label") or "") > 80:
                yield f"label of {len(part['label'])}"
            if len(part.get("options") or ()) > 25:
                yield f"{len(part['options'])} options"


def _mentions(allowed):
    if allowed is None:
        return
    if not set(allowed) <= {"parse", "users", "roles", "replied_user"}:
        yield f"allowed_mentions {sorted(allowed)}"
    for kind in ("users", "roles"):
        if allowed.get(kind) and kind in allowed.get("parse", ()):
            yield f"allowed_mentions parse and list {kind}"
