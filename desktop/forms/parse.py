"""Reads an XForm into its definition: model, specs, binds and actions (the body is parse_body.py's)."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.forms import datatypes
from desktop.forms.bind import Action, Bind, Expression
from desktop.forms.definition import FormDefinition
from desktop.forms.errors import FormError
from desktop.forms.expressions import Expressions
from desktop.forms.graph import build_graph
from desktop.forms.itext import read_itext
from desktop.forms.marks import personal
from desktop.forms.markup import (
    ATTRIBUTE,
    ELEMENT,
    ENTITIES,
    JAVAROSA,
    ODK,
    OPENROSA,
    OURS,
    XFORMS,
    XHTML,
    XNode,
    read_xml,
)
from desktop.forms.parse_body import BodyReader, repeat_paths, resolve
from desktop.forms.secondary import document_of, fold, one_list, read_resource
from desktop.forms.spec import NodeSpec, RepeatSpec
from desktop.forms.trend import settle_trends
from desktop.quiet import quiet_collector

_LAST_SAVED = "jr://instance/last-saved"
_ENTITIES_YEAR = 2025
_EXPRESSIONS = frozenset({"relevant", "readonly", "required", "constraint", "calculate"})


def parse_form(xml: str | bytes, resources: Mapping[str, bytes | str | None] | None = None) -> FormDefinition:
    """The definition of an XForm; FormError names the bind, control or line that is wrong.

    `resources` maps the URIs of attached files ("jr://file-csv/x.csv") to their bytes, None for one that is
    known to be missing: its list is empty then, and a warning says so.
    """
    with quiet_collector():
        try:
            return _parse(xml, resources or {})
        except RecursionError:
            raise FormError("form", "The form is nested too deeply.") from None


def _parse(xml: str | bytes, resources: Mapping[str, bytes | str | None]) -> FormDefinition:
    html = read_xml(xml, what="form").first("html")
    model = _model(html)
    body = html.first("body", XHTML) if html is not None else None
    if html is None or body is None:
        raise FormError("form", "There is no h:body, so there is nothing to fill in.")
    _check_submission(model)
    _check_entities(model)
    primary, secondary = _instances(model)
    _complete_meta(primary)
    root, ranges = _specs(primary, repeat_paths(body, primary), _attributes(model, body))
    itext = read_itext(model.first("itext"))
    expressions = Expressions(root, itext, _namespaces(html, model, primary))
    binds = _binds(model, root, expressions)
    actions: list[Action] = []
    reader = BodyReader(root, ranges, expressions, actions)
    controls = reader.children(body, root)
    actions += [reader.action(node, root) for node in model.elements() if node.name == "setvalue"]
    attachments, documents = _documents(secondary, resources, expressions)
    definition = FormDefinition(
        id=primary.get("id") or primary.namespace or primary.name,
        version=primary.get("version") or primary.get("version", XFORMS) or "",
        title=_title(html),
        languages=tuple(itext.languages),
        default_language=itext.default,
        body_classes=tuple((body.get("class") or "").split()),
        attachments=attachments,
        warnings=tuple(expressions.warnings),
        settings={name: content for name, _, content in primary.named()},
        root=root,
        scope=ranges[""],
        binds=binds,
        controls=tuple(controls),
        actions=tuple(actions),
        itext=itext,
        expressions=expressions,
        documents=documents,
        cells=(),
        last_saved=frozenset(name for name, (_, uri) in secondary.items() if uri == _LAST_SAVED),
        personal=personal(xml),
    )
    definition.cells = build_graph(definition)
    for cell in definition.cells:
        if cell.kind not in {"constraint", "warning"}:  # they judge answers, and answers are judged anyway
            definition.cells_inside.setdefault(cell.scope, []).append(cell)
    definition.preloaded = tuple(bind for bind in binds if bind.preload)
    for action in actions:
        if "xforms-value-changed" in action.events:
            action.origin.listened = True
    return definition


def _model(html: XNode | None) -> XNode:
    head = html.first("head", XHTML) if html is not None else None
    model = head.first("model", XFORMS) if head is not None else None
    if model is None:
        raise FormError("form", f"This is not an XForm: there is no h:head with a model of {XFORMS}.")
    return model


def _check_submission(model: XNode) -> None:
    for node in model.elements():
        method = node.get("method") if node.name == "submission" else None
        if method not in {None, "post", "form-data-post"}:
            raise FormError("submission, method", f"Reports are sent by POST only, not by {method!r}.")


def _check_entities(model: XNode) -> None:
    """ODK Entities, "Versioning": a form of a later version than we know is refused."""
    version = model.get("entities-version", ENTITIES)
    year = (version or "").partition(".")[0]
    if version is not None and not (year.isascii() and year.isdigit() and int(year[:6]) <= _ENTITIES_YEAR):
        raise FormError("model, entities-version", f"Entities of version {version!r} are not known here.")


def _title(html: XNode) -> str:
    head = html.first("head")
    title = head.first("title") if head is not None else None
    return title.text().strip() if title is not None else ""


def _namespaces(html: XNode, model: XNode, primary: XNode) -> dict[str, str]:
    found = {"jr": JAVAROSA, "odk": ODK, "h": XHTML}
    node: XNode | None = primary
    chain = []
    while node is not None:
        chain.append(node)
        node = node.parent
    for node in reversed([*chain, model, html]):
        found.update({prefix: uri for prefix, uri in node.declared.items() if prefix})
    return found


def _instances(model: XNode) -> tuple[XNode, dict[str, tuple[XNode | None, str]]]:
    """The root of the primary instance, and of each secondary one its root and its source."""
    found = [node for node in model.elements() if node.name == "instance"]
    if not found:
        raise FormError("model", "The form has no instance, so answers have no place.")
    primary = next(found[0].elements(), None)
    if primary is None:
        raise FormError("model, first instance", "The instance is empty.")
    if not primary.get("id"):
        raise FormError(f"model, first instance, {primary.name}", "The form has no id attribute here.")
    secondary: dict[str, tuple[XNode | None, str]] = {}
    for node in found[1:]:
        name = node.get("id")
        if not name:
            raise FormError(f"model, instance at line {node.line}", "A secondary instance needs an id.")
        if name in secondary:
            raise FormError(f"model, instance {name!r}", "Two instances have this id.")
        secondary[name] = (next(node.elements(), None), node.get("src") or "")
    return primary, secondary


def _complete_meta(primary: XNode) -> None:
    """Gives the instance the meta nodes that every report needs; those it lacked show at line 0."""
    meta = primary.first("meta")
    if meta is None:
        meta = primary.append(XNode(ELEMENT, "meta", OPENROSA, "orx"))
    for name in ("instanceID", "deprecatedID"):
        if meta.first(name) is None:
            meta.append(XNode(ELEMENT, name, meta.namespace, meta.prefix))


def _attributes(model: XNode, body: XNode) -> set[str]:
    """The local names of the attributes that a bind or an action names (ODK XForms, "Bind Attributes")."""
    found: set[str] = set()
    stack = [model, body]
    while stack:
        node = stack.pop()
        if node.name == "bind" or node.name == "setvalue":
            reference = node.get("nodeset") or node.get("ref") or ""
            if "/@" in reference:
                found.add(reference.rpartition("/@")[2].strip().rpartition(":")[2])
        if node.kids and node.name != "instance" and node.name != "itext":
            stack.extend(node.kids)
    return found - {""}


def _specs(primary: XNode, repeats: set[str], attributes: set[str]) -> tuple[NodeSpec, dict[str, RepeatSpec]]:
    """The specs of all nodes, and the scopes by path ("" is the root)."""
    top = RepeatSpec(None, None)
    ranges = {"": top}
    order = 0

    def grow(source: XNode, parent: NodeSpec | None, path: str, scope: RepeatSpec) -> NodeSpec:
        nonlocal order
        spec = NodeSpec(path.rpartition("/")[2], path, parent, source)
        spec.order = order
        order += 1
        if path in repeats:
            inner = RepeatSpec(spec, scope)
            inner.template = source
            scope.nested.append(inner)
            ranges[path] = spec_range = inner
            spec.range, scope = spec_range, inner
        spec.repeat = scope
        spec.slot = len(scope.members)
        scope.members.append(spec)
        if attributes:
            spec.attributes = [
                grow(attribute, spec, f"{path}/@{attribute.name}", scope)
                for attribute in source.attributes
                if attribute.name in attributes and (attribute.name, attribute.namespace) != ("reason", OURS)
            ]
        if source.kids and (shapes := _shapes(source)):
            spec.children = {
                name: grow(chosen, spec, f"{path}/{name}", scope) for name, chosen in shapes.items()
            }
        return spec

    return grow(primary, None, f"/{primary.name}", top), ranges


def _shapes(source: XNode) -> dict[str, XNode]:
    """For each name among the children the one that shows the shape: the template, else the first."""
    chosen: dict[str, XNode] = {}
    for kid in source.kids:
        if kid.kind == ELEMENT and (kid.name not in chosen or kid.get("template", JAVAROSA) is not None):
            chosen[kid.name] = kid
    return chosen


def _binds(model: XNode, root: NodeSpec, expressions: Expressions) -> list[Bind]:
    by_path = {spec.path: spec for spec in root.below()}
    found: list[tuple[XNode, NodeSpec]] = []
    for node in model.elements():
        if node.name != "bind":
            continue
        nodeset = (node.get("nodeset") or node.get("ref") or "").strip()
        spec = by_path.get(nodeset)
        if spec is None:
            path = resolve(nodeset, "")
            spec = by_path.get(path) or by_path.get(f"{root.path}{path}")
        if spec is None:
            expressions.warnings.append(f"bind {nodeset}: the form has no such node; the bind is left out.")
            continue
        declared = node.get("type")
        if declared is not None:
            spec.datatype = datatypes.type_name(declared)
            spec.fits = datatypes.test(spec.datatype)
        found.append((node, spec))
    binds = [_bind(node, spec, expressions) for node, spec in found]
    settle_trends(binds, expressions.warnings)
    return binds


def _bind(node: XNode, spec: NodeSpec, expressions: Expressions) -> Bind:
    bind = spec.bind if spec.bind is not None else Bind(spec)
    for name, namespace, content in node.named():
        if namespace == "":
            if name in _EXPRESSIONS and content.strip():
                as_a = "value" if name == "calculate" else "boolean"
                setattr(bind, name, expressions.compile(content, spec, f"bind {spec.path}, {name}", as_a))
        elif namespace == JAVAROSA:
            _javarosa(bind, name, content, expressions)
        elif (name, namespace) == ("max-pixels", OPENROSA):
            bind.max_pixels = _pixels(content)
        elif namespace == OURS:
            _ours(bind, name, content, expressions)
    spec.bind = bind
    return bind


def _pixels(content: str) -> int:
    """A number of pixels; 0 (any) for what is none."""
    return int(content) if content.isascii() and content.isdecimal() and len(content) < 10 else 0


def _javarosa(bind: Bind, name: str, content: str, expressions: Expressions) -> None:
    """Messages and preloads (ODK XForms, "Bind Attributes")."""
    if name == "preload":
        bind.preload = content
    elif name == "preloadParams":
        bind.preload_parameter = content
    elif name in {"requiredMsg", "constraintMsg"}:
        text = expressions.message(content, bind.spec, f"bind {bind.spec.path}, jr:{name}")
        if name == "requiredMsg":
            bind.required_message = text
        else:
            bind.constraint_message = text


def _ours(bind: Bind, name: str, content: str, expressions: Expressions) -> None:
    """What our own namespace adds: soft checks and the value of last time (docs/forms.md)."""
    spec, where = bind.spec, f"bind {bind.spec.path}, {name}"
    if name == "previous":
        bind.previous_by_path = False
        if content.strip():
            bind.previous = expressions.compile(content, spec, where, "string")
    elif name == "trend":
        bind.trend_said = content.strip()
    elif name == "sum":
        bind.adds_up = bool(content.strip())
    elif name == "warning" and spec.source.kind == ATTRIBUTE:
        expressions.warnings.append(f"{where}: an attribute takes no soft check; it is left out.")
    elif name == "warning" and content.strip():
        bind.warning = expressions.compile(content, spec, where, "boolean")
    elif name.startswith("warningMsg"):
        language = name.removeprefix("warningMsg").removeprefix("-")
        reads: list[Expression] = []
        message = expressions.sentence(content, spec, where, reads)
        bind.warning_messages = {**(bind.warning_messages or {}), language: message}
        bind.warning_reads += tuple(reads)


def _documents(
    secondary: dict[str, tuple[XNode | None, str]],
    resources: Mapping[str, bytes | str | None],
    expressions: Expressions,
) -> tuple[tuple[str, ...], dict[str, XNode]]:
    """The URIs of attached files, and the documents of all secondary instances."""
    attachments: list[str] = []
    documents: dict[str, XNode] = {}
    for name, (root, source) in secondary.items():
        if not source:
            document = document_of(root)
            fold(document)
        elif source == _LAST_SAVED:
            document = document_of(None)
        else:
            attachments.append(source)
            given = resources.get(source)
            if given is None:
                expressions.warnings.append(
                    f"instance {name!r}: the file {source} is not there; its list is empty."
                )
            document = document_of(None) if given is None else read_resource(source, given)
        documents[name] = document
    for name, where in expressions.instances.items():
        if name in documents:
            continue
        file = next((uri for uri in resources if uri.rpartition("/")[2].partition(".")[0] == name), None)
        given = resources.get(file) if file else None
        lists = next((uri for uri in resources if uri.rpartition("/")[2] == "itemsets.csv"), None)
        if given is None and lists is not None and resources[lists] is not None:
            documents[name] = one_list(lists, resources[lists] or "", name)
        elif given is None:
            expressions.warnings.append(f"{where}: there is no instance {name!r}; it counts as empty.")
        else:
            documents[name] = read_resource(file or name, given)
    return tuple(attachments), documents
