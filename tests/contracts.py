"""What import-linter holds of rooms that grow: the window a folder at a time, models a file."""

from collections.abc import Sequence
from typing import cast

import grimp
from importlinter import ContractCheck
from importlinter.contracts.layers import Layer, LayersContract, ModuleTail

REST = "*"


class OpenLayersContract(LayersContract):
    """Layers of one container, in which `*` stands for every child that no other layer names.

    These are independent of each other, so that a new one is held to it without being listed.
    """

    type_name = "open_layers"

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:
        layers = cast(Sequence[Layer], self.layers)
        (container,) = cast(Sequence[object], self.containers)
        named = {tail.name for layer in layers for tail in layer.module_tails}
        children = {child.rpartition(".")[-1] for child in graph.find_children(str(container))}
        rest = Layer({ModuleTail(name) for name in children - named})
        is_rest = [layer.module_tails == {ModuleTail(REST)} for layer in layers]
        self.layers = [
            rest if found else layer for layer, found in zip(layers, is_rest, strict=True)
        ]
        return super().check(graph, verbose)
