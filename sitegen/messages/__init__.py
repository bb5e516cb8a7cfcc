"""Every finding we can make: a permanent code, how much it matters, the Dutch words, and an example.

Codes: 1xx cannot be read, 2xx a value is missing or not in its form, 3xx a contradiction, 4xx valid but poor service,
5xx a mistake in a template, 6xx a mistake in a finished page. A code is never used again. A hint says what to do;
``{nearest}`` is empty or a sentence "Bedoelde u …?" (see ``dutch.did_you_mean``).
"""

from types import ModuleType

from sitegen.finding import Rule
from sitegen.messages import fields, privacy, quality, reading, relations, service, site


def _rules(module: ModuleType) -> list[Rule]:
    return [value for value in vars(module).values() if isinstance(value, Rule)]


RULES: tuple[Rule, ...] = tuple(
    sorted(
        (rule for module in (reading, fields, relations, service, quality, privacy, site) for rule in _rules(module)),
        key=lambda rule: rule.code,
    )
)
