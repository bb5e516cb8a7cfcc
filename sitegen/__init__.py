"""The generator of the living sociale kaart: a folder of partners becomes a searchable site.

Things say what exists; stages turn one thing into the next; the line knows the order.

things       finding, messages, characters, catalogue, source, passages, dutch, synonyms, persons, readability, parlance,
             prose, model, clock, remedies, faults, layout, frontmatter, explained, departures, directory, references, freshness,
             coverage, assessment
stages turn one thing into the next; the line knows the order.

things       finding, messages, characters, catalogue, faults, source, passages, dutch, persons, readability, remedies,
             prose, model, explained, departures, directory, freshness, coverage, assessment
stages       read → parse → validate → assemble → checks → render → proofread → write → search
side rooms   report (findings told to people and programs), upkeep (the coordinator's week),
             authoring (help before the mistake)
the line     history, rescue, pipeline, serve, options, commands, cli

A mistake in the content is a value (``Finding``); a mistake in this program is an exception.
"""

__version__ = "0.1.0"
