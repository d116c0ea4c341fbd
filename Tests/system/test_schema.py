"""Schemathesis over the API: requests made from the API's own description, well-formed and not, find no fault."""

import subprocess
import sys
from pathlib import Path

import pytest

from .cases import ADMIN, FIRST, HEAD, INTERVIEWED, walk

CONFIG = Path(__file__).with_name("schemathesis.toml")
#: How many requests an operation gets in each phase.
EXAMPLES = 12


@pytest.mark.limit(300)
@pytest.mark.parametrize("who", [FIRST, HEAD, ADMIN])
def test_schemathesis_finds_nothing(found, work, who):
    office = found("sqlite").start()
    people = office.people
    case = walk(people, INTERVIEWED)
    config = work / f"schemathesis-{who}.toml"
    config.write_text(CONFIG.read_text() + f'\n[parameters]\n"path.case" = "{case}"\n')
    done = subprocess.run(
        [
            sys.executable, "-m", "schemathesis.cli", "--config-file", config,
            "run", f"{office.address}/api/v1/openapi.json", "-H", f"Authorization: Bearer {people[who].token}",
            "--max-examples", str(EXAMPLES), "--seed", "20261121", "--continue-on-failure", "--no-color",
        ],
        capture_output=True,
        text=True,
        timeout=280,
        cwd=work,
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    assert "Tested:" in done.stdout, done.stdout
    office.server.end()
