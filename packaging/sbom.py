"""Writes the bill of materials: what is really in the built application, as CycloneDX JSON."""

from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path

import licences
from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from ar_studio.licences import Component as Listed
from ar_studio.licences import describe


def write(sources: Iterable[str], path: Path) -> int:
    """Write the bill of the files that were collected; return how many components it names."""
    parts = [_component(describe(found), "pypi") for found in owners(sources)]
    parts += [_component(licences.python(), "generic")]
    parts += [_component(part, "deb") for part in licences.debian(sources)]
    (program,) = (part for part in parts if part.name == "ar-studio")
    program.type = ComponentType.APPLICATION
    parts.remove(program)
    bom = Bom(components=parts)
    bom.metadata.component = program
    bom.register_dependency(program, parts)
    text = JsonV1Dot6(bom).output_as_string(indent=2)
    if error := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise ValueError(f"the bill of materials is no CycloneDX: {error}")
    path.write_text(text + "\n", encoding="utf-8")
    return len(parts)


def owners(sources: Iterable[str]) -> list[Distribution]:
    """Return the installed distributions that gave files other than their own descriptions."""
    sources = set(sources)
    found = [one for one in distributions() if sources.intersection(_files(one))]
    return sorted(found, key=lambda one: one.name.lower())


def _files(found: Distribution) -> Iterable[str]:
    for file in found.files or []:
        if not file.parts[0].endswith(".dist-info"):
            yield str(Path(str(found.locate_file(file))).resolve())


def _component(listed: Listed, origin: str) -> Component:
    name = listed.name.removesuffix(" (Debian)")
    namespace = "debian" if origin == "deb" else None
    links = [ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(listed.homepage))]
    return Component(
        type=ComponentType.LIBRARY,
        name=name,
        version=listed.version,
        bom_ref=f"{origin}:{name}@{listed.version}",
        purl=PackageURL(origin, namespace, name, listed.version),
        licenses=[LicenseFactory().make_from_string(listed.licence)] if listed.licence else [],
        external_references=links if listed.homepage else [],
    )
