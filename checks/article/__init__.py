"""From text, documents and pages to an :class:`~checks.model.Article`. Pure: bytes or text in, article out.

``plain`` reads pasted text, ``document`` reads JSON documents, ``page`` reads HTML; ``errors`` says why not.
Nothing is imported here: reading a pasted text does not cost an HTML parser.
"""
