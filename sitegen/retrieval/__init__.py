"""Retrieval: everything that answers a question in the browser, worked out when the site is made.

``index`` makes the files; the modules in ``templates/static/zoek`` read them. See ``files`` for what is in them.
"""

from sitegen.retrieval.files import index

__all__ = ["index"]
