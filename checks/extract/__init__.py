"""From text to typed mentions: one file a dimension, each usable alone.

A *dimension* is a module of this package with three names, found by walking:

``TRIGGER``
    A pattern, without groups that capture, for the **first word** of what the dimension can read. A word is
    a run of ASCII letters and digits; it is shown to the pattern in lower case, each digit as ``0``, and
    nothing around it is seen. A word of letters must match as a whole, of a word that starts with a digit
    the beginning suffices (``0`` triggers on "5", "21st" and "3bn").
``PRIORITY``
    Lower claims its stretch first. Its tens are passes over the text: 0 what is no figure (telephone
    numbers, addresses, products), 10 dates and clock times, 20 scores and votes, 30 figures, 40 ordinals.
    Within a pass the text is read from left to right, and where several dimensions are triggered by the
    same word the lower priority is asked first.
``read_at(text, at, context)``
    The mention whose trigger word begins at ``at``, or ``None``. It may begin earlier: currency signs and
    hedges ("more than £3bn") are looked back for from the number. The text that it is given is
    :func:`checks.extract.plain.plain`'s: spaces, dashes, quotation marks and digits are plain ASCII ones (an
    apostrophe is ``'``, a dash inside or beside words ``-``, a long dash stays ``—``), and every stretch that
    an earlier pass claimed is blanked out (:data:`checks.extract.plain.TAKEN`; a name such as "737 MAX" with
    :data:`checks.extract.plain.NAMED`, which may stand inside a noun phrase). Offsets are those of the text.
    The character before ``at`` is never a letter or a digit.

Two more names save time, for most dimensions are out of question at most places:

``FOLLOWED``
    For a trigger word the words one of which must follow within three characters; for ``"0"``, what must
    follow digits. A number may always follow, and any word follows a trigger word that is not named.
``BEHIND``
    The words and marks (in lower case) one of which must stand right behind a number for the dimension to
    be asked; see :func:`checks.extract.amount.behind_number`.

Mentions are made with the text that ``read_at`` was given; the reader replaces their surface by the
original's. What the words mean is data (:mod:`checks.data`); a new surface of a known value is a word there
and a line in ``tests/corpus/surfaces``.
"""
