"""The generator of the living sociale kaart: a folder of partners becomes a searchable site.

Things say what exists; stages turn one thing into the next; the line knows the order.

things       finding, messages, source, dutch, prose, model, directory, freshness, coverage
stages       read → parse → validate → assemble → checks → render → proofread → write → search
side rooms   upkeep (the coordinator's week), report (findings told to people)
the line     pipeline, serve, cli

A mistake in the content is a value (``Finding``); a mistake in this program is an exception.
"""

__version__ = "0.1.0"
