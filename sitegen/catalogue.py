"""The catalogue of findings for people: as Markdown, whole or one code."""

from collections import defaultdict
from collections.abc import Iterable

from sitegen.characters import shown
from sitegen.finding import Rule
from sitegen.messages import RULES

GROUPS = {
    "1": "Het bestand kan niet gelezen worden",
    "2": "Een gegeven ontbreekt of klopt niet",
    "3": "Gegevens spreken elkaar tegen",
    "4": "Het klopt, maar het kan beter",
    "5": "Een fout in een sjabloon",
    "6": "Een fout in een pagina",
}


def rule(code: str) -> Rule | None:
    """Return the rule with ``code`` (``SK203``, ``sk203`` or ``203``); None when there is none."""
    wanted = f"SK{code.upper().removeprefix('SK')}"
    return next((rule for rule in RULES if rule.code == wanted), None)


def grouped() -> Iterable[tuple[str, list[Rule]]]:
    """Yield a Dutch heading and the rules below it, in the order of their codes."""
    for digit, title in GROUPS.items():
        yield title, [rule for rule in RULES if rule.code[2] == digit]


def words(template: str) -> str:
    """Return the message or hint of a rule with an ellipsis for each word that differs per finding."""
    return template.format_map(defaultdict(lambda: "…")).replace("….", "…").strip()


def sample(text: str) -> str:
    """Return the text of an example with a visible character for each that hides."""
    return "\n".join(map(shown, text.split("\n")))


def markdown() -> str:
    """Return the whole catalogue as one Markdown page."""
    parts = ["# Alle meldingen", "", "Gemaakt door `python build.py meldingen`.", ""]
    for title, rules in grouped():
        parts += [f"## {title}", "", *(section(rule) for rule in rules)]
    return "\n".join(parts)


def section(rule: Rule) -> str:
    """Return one rule as Markdown: what we say, and a mistake beside its remedy."""
    lines = [f"### {rule.code} · {rule.severity}", "", f"**{words(rule.message)}** {words(rule.hint)}".strip(), ""]
    if rule.example:
        for label, text in (("Fout:", rule.example.wrong), ("Goed:", rule.example.right)):
            fence = "````" if "```" in text else "```"
            kind = "yaml" if rule.example.file and not rule.example.body else "text"
            lines += [label, "", f"{fence}{kind}", sample(text), fence, ""]
    return "\n".join(lines)
