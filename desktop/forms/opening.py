"""How an instance begins: new, from a draft, or as a correction; events, preloads and meta."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.forms.actions import act, targets
from desktop.forms.data import Element, Scope, build
from desktop.forms.definition import FormDefinition
from desktop.forms.errors import FormError
from desktop.forms.instance import FormInstance
from desktop.forms.lasting import count_anew
from desktop.forms.markup import XNode, read_xml
from desktop.forms.propagate import SignedWave, Wave
from desktop.forms.returned import awaited, drop_strange_reasons
from desktop.forms.secondary import document_of, fold
from desktop.forms.values import FormContext
from desktop.forms.xpath.dates import iso
from desktop.quiet import quiet_collector

_FIRST = frozenset({"odk-instance-first-load", "xforms-ready"})


def open_new(definition: FormDefinition, context: FormContext) -> FormInstance:
    """A first instance."""
    with quiet_collector():
        return _open_new(definition, context)


def _open_new(definition: FormDefinition, context: FormContext) -> FormInstance:
    scope = build(definition.scope, definition.root, definition.root.source, None, fresh=True)
    instance = _begin(definition, context, scope)
    for control in definition.all_controls():
        repeat = (
            control.spec.range
            if control.fixed and control.count is None and control.spec is not None
            else None
        )
        if repeat is not None and repeat.parent is definition.scope and not scope.ranges[repeat.index]:
            instance.grow(Wave(instance), scope, repeat, 0)
    wave = _calculate(instance)
    _preload(instance, wave)
    _identify(instance, wave)
    wave.run()
    _events(instance, wave, _FIRST)
    _events(instance, wave, frozenset({"odk-instance-load"}))
    wave.run()
    return instance


def open_draft(definition: FormDefinition, xml: str | bytes | XNode, context: FormContext) -> FormInstance:
    """A draft goes on."""
    with quiet_collector():
        instance = _begin(definition, context, _saved(definition, xml))
    wave = _calculate(instance)
    _identify(instance, wave)
    _events(instance, wave, frozenset({"odk-instance-load"}))
    wave.run()
    return instance


def open_signed(definition: FormDefinition, xml: str | bytes, context: FormContext) -> FormInstance:
    """A report as it was signed, to be read and printed: what is worked out and asked is what it was then.

    Neither an earlier report that was corrected since nor another day changes it. What the XML leaves out was
    not asked.
    """
    absent: list[Element] = []
    with quiet_collector():
        instance = _begin(definition, context, _saved(definition, xml, absent))
    for element in absent:
        element.own_relevant = False
        _hide(element)
    _run(instance, SignedWave(instance))
    return instance


def open_edit(definition: FormDefinition, xml: str | bytes, context: FormContext) -> FormInstance:
    """A sent report is corrected."""
    scope = _saved(definition, xml)
    count_anew(scope)
    instance = _begin(definition, context, scope)
    old = _meta(instance, "instanceID")
    deprecated = _meta(instance, "deprecatedID")
    if old is None or not old.raw or deprecated is None:
        raise FormError("meta/instanceID", "The report has no instanceID, so a correction cannot name it.")
    before = old.raw
    wave = _calculate(instance)
    wave.put(deprecated, before)
    if old.raw == before:
        wave.put(old, f"uuid:{context.uuid()}")
    _events(instance, wave, frozenset({"odk-instance-load"}))
    wave.run()
    return instance


def preload_end(instance: FormInstance, wave: Wave) -> None:
    """The preloads that are due when a report is finished."""
    for element, kind, parameter in _preloads(instance):
        if kind == "timestamp" and parameter == "end":
            wave.put(element, iso(instance.context.now()))


def _begin(definition: FormDefinition, context: FormContext, scope: Scope) -> FormInstance:
    instance = FormInstance(definition, context, scope)
    instance.returned = awaited(instance, context.returned)
    drop_strange_reasons(instance)
    if context.last_saved is not None:
        root = next(read_xml(context.last_saved, what="last saved report").elements(), None)
        document = document_of(root)
        fold(document)
        if root is not None:
            _as_asked_here(root, definition, context)
        instance.last_saved = root
        instance.env.instances = {
            name: document if name in definition.last_saved else known
            for name, known in definition.documents.items()
        }
    return instance


def _as_asked_here(last: XNode, definition: FormDefinition, context: FormContext) -> None:
    """The last report, when it was signed on another version of the form that is known."""
    version = last.get("version")
    other = None if version in {None, definition.version} else context.version(str(version))
    if other is not None:
        from desktop.forms.last_report import settle

        settle(last, other, definition)


def _saved(
    definition: FormDefinition, xml: str | bytes | XNode, absent: list[Element] | None = None
) -> Scope:
    document = xml if isinstance(xml, XNode) else read_xml(xml, what="report")
    root: XNode | None = next(document.elements(), None)
    if root is None or root.name != definition.root.name or root.get("id") not in {None, definition.id}:
        raise FormError("report", f"These answers are not answers to the form {definition.id}.")
    scope = build(definition.scope, definition.root, root, None, fresh=False, absent=absent)
    document.untie()
    return scope


def _hide(element: Element) -> None:
    element.relevant, element.content = False, ""
    for part in element.parts_below():
        _hide(part)


def _calculate(instance: FormInstance) -> Wave:
    return _run(instance, Wave(instance))


def _run(instance: FormInstance, wave: Wave) -> Wave:
    wave.everything(instance.scope)
    wave.run()
    instance.live = True
    return wave


def _events(instance: FormInstance, wave: Wave, names: frozenset[str]) -> None:
    for action in instance.definition.actions:
        if action.events & names:
            for origin in targets(action.origin, instance.scope.element):
                act(instance, wave, action, origin)
    wave.run()


def _identify(instance: FormInstance, wave: Wave) -> None:
    element = _meta(instance, "instanceID")
    if element is not None and not element.raw:
        wave.put(element, f"uuid:{instance.context.uuid()}")


def _meta(instance: FormInstance, name: str) -> Element | None:
    meta = instance.definition.root.child("meta")
    spec = meta.child(name) if meta is not None else None
    return instance.scope.nodes[spec.slot] if spec is not None else None


def _preloads(instance: FormInstance) -> Iterator[tuple[Element, str, str]]:
    for bind in instance.definition.preloaded:
        for element in targets(bind.spec, instance.scope.element):
            yield element, bind.preload, bind.preload_parameter


def _preload(instance: FormInstance, wave: Wave) -> None:
    """ODK XForms, "Preload attributes"."""
    context = instance.context
    for element, kind, parameter in _preloads(instance):
        if kind == "uid" and not element.raw:
            wave.put(element, f"uuid:{context.uuid()}")
        elif kind == "timestamp" and parameter == "start":
            wave.put(element, iso(context.now()))
        elif kind == "date" and parameter == "today":
            wave.put(element, context.now().date().isoformat())
        elif kind == "property" and parameter in context.properties:
            wave.put(element, context.properties[parameter])
