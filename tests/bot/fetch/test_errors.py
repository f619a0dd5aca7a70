import pytest

from bot.fetch import errors


def leaves(kind):
    return [leaf for child in kind.__subclasses__() for leaf in (leaves(child) or [child])]


@pytest.mark.parametrize("error", leaves(errors.FetchError), ids=lambda error: error.__name__)
def test_every_error_is_one_sentence(error):
    text = str(error(status=404, limit="5 MB", seconds=20.0))
    assert text[0].isupper()
    assert text.endswith(".")
    assert ". " not in text
