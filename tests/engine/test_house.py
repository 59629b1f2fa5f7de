"""What the house promises of its own code, counted."""

import subprocess
import sys

WORDS = ("cards", "columns", "kinds", "spaces", "values")
TORCH_FREE = (*WORDS, "data", "models", "optimisation", "ranking", "runs")


def test_words_records_cards_and_spaces_load_without_torch():
    modules = ", ".join(f"ar_studio.{name}" for name in TORCH_FREE)
    asked = f"import sys, {modules}; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
