"""Keys: what the model asks of every key, in the form that an editor, a question or an empty file needs."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from sitegen.directory import Directory, by_name
from sitegen.explained import GROUPS, Explained, explain
from sitegen.model import ENTRY_SHAPES, EVERYWHERE, PARTNER_TYPES, Block, Code, Number, Thing

Known: TypeAlias = Mapping[str, Mapping[str, str]]
"""Set of ids (see ``explained.SETS``) → id → name. Of a set that is absent nothing is known: any id may stand there."""

_ENTRIES = frozenset(shape.model for shape in ENTRY_SHAPES.values())


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a block: the type of its value, or of one item where there are ``many``.

    ``least`` is the fewest items; ``alone``: one item may stand there without a list around it.
    """

    name: str
    value: Any
    required: bool
    many: bool
    least: int
    alone: bool
    explained: Explained

    @property
    def block(self) -> type[Block] | None:
        """The model of the block that stands here, or None."""
        return self.value if isinstance(self.value, type) and issubclass(self.value, Block) else None

    @property
    def choices(self) -> tuple[str, ...]:
        """The only words that may stand here; () for any other value."""
        return get_args(self.value) if get_origin(self.value) is Literal else ()


def keys(model: type[Block]) -> dict[str, Key]:
    """Return the keys that a file may hold for ``model``: those of an entry by group, others as in the model."""
    hints = get_type_hints(model, include_extras=True)
    names = [name for group in GROUPS.values() for name in group] if model in _ENTRIES else list(model.model_fields)
    asked = model.model_fields.keys() - _from_file(model)
    return {name: _key(model, name, hints[name]) for name in names if name in asked}


def _from_file(model: type[Block]) -> frozenset[str]:
    """Return the fields that follow from the file itself: its name, and the text below the data."""
    fields = model.model_fields
    one_a_file = issubclass(model, Thing) and ("tekst" in fields or not fields["id"].is_required())
    return frozenset({"id", "tekst"}) if one_a_file else frozenset()


def _key(model: type[Block], name: str, hint: Any) -> Key:  # noqa: ANN401 - any annotation
    field = model.model_fields[name]
    if get_origin(hint) in {Union, UnionType}:
        hint = next(one for one in get_args(hint) if one is not NoneType)
    bare = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    many = get_origin(bare) is tuple and get_args(bare)[1] is Ellipsis
    if many:
        value = get_args(bare)[0]
    elif isinstance(bare, type) and issubclass(bare, Block):
        value = bare
    else:
        value = hint
    least = max((getattr(extra, "min_length", 0) for extra in field.metadata), default=0) if many else 0
    alone = many and any(hasattr(extra, "func") for extra in field.metadata)
    return Key(name, value, field.is_required(), many, least, alone, explain(model, name))


def told(annotated: Any) -> Mapping[str, Any]:  # noqa: ANN401 - any annotation
    """Return what the validators of a type were made with (``pattern``, ``expected``, ``low`` …) and ``max_length``."""
    found: dict[str, Any] = {}
    for extra in get_args(annotated)[1:] if get_origin(annotated) is Annotated else ():
        if isinstance(func := getattr(extra, "func", None), Code | Number):
            found |= asdict(func)
        elif func is None:
            found["max_length"] = extra.max_length
    return found


def known(directory: Directory) -> Known:
    """Return every id that exists in ``directory``, with the name that people know it by."""
    areas = _names(directory.wijken)
    organisaties, initiatieven = _names(directory.organisaties), _names(directory.initiatieven)
    types = PARTNER_TYPES.union(directory.site.partnertypen)
    return {
        "leefgebieden": _names(directory.leefgebieden),
        "categorieen": _names(directory.categorieen),
        "doelgroepen": _names(directory.doelgroepen),
        "gebieden": areas,
        "wijken": {**areas, EVERYWHERE: "overal waar deze kaart over gaat"},
        "organisaties": organisaties,
        "partners": _partners(organisaties, initiatieven),
        "vragen": _names(directory.vragen),
        "partnertypen": {name: name.replace("-", " ") for name in sorted(types)},
    }


def _names(things: Mapping[str, Thing]) -> dict[str, str]:
    return {thing.id: getattr(thing, "naam", thing.id) for thing in by_name(things.values())}


def _partners(organisaties: Mapping[str, str], initiatieven: Mapping[str, str]) -> dict[str, str]:
    """Return both kinds by id; by ``kind/id`` where an id is of both."""
    both = organisaties.keys() & initiatieven.keys()
    return {
        f"{kind}/{name}" if name in both else name: text
        for kind, names in (("organisaties", organisaties), ("initiatieven", initiatieven))
        for name, text in names.items()
    }
