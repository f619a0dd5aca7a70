"""What can go wrong on a link's journey through no fault of the program's."""

from bot.fetch.errors import FetchError
from bot.work import WorkError
from checks.article.errors import ArticleError

USER_ERRORS = (ArticleError, FetchError, WorkError)
"""The errors whose text is a sentence that a user may see."""
