"""Fonts for LibreOffice: our folder alone, and for each font that Word documents name the one that stands for it here.

A font of that very name that the organ put into the folder is used first.
"""

import json
from pathlib import Path
from xml.sax.saxutils import escape

#: The faces of other places, whose shapes of the same characters differ.
ELSEWHERE = [f"Noto {style} CJK {place}" for style in ("Sans", "Serif", "Sans Mono") for place in ("JP", "KR", "TC", "HK")]


def configuration(templates: Path, fonts: Path, cache: Path) -> str:
    """fonts.conf for the folder `fonts`."""
    groups = json.loads((templates / "word-fonts.json").read_text(encoding="utf-8"))
    parts = [f"<dir>{escape(str(fonts.resolve()))}</dir>", f"<cachedir>{escape(str(cache))}</cachedir>"]
    parts += ["<selectfont><rejectfont>"]
    parts += [f'<pattern><patelt name="family"><string>{name}</string></patelt></pattern>' for name in ELSEWHERE]
    parts += ["</rejectfont></selectfont>"]
    for group in groups:
        for name in group["names"]:
            parts.append(rule(f'<test name="family"><string>{escape(name)}</string></test>', group))
    # Whatever else a document names, and each character that its own font lacks.
    parts.append(rule("", groups[0]))
    return '<?xml version="1.0"?>\n<fontconfig>\n' + "\n".join(parts) + "\n</fontconfig>\n"


def rule(test: str, group: dict) -> str:
    families = "".join(f"<string>{escape(name)}</string>" for name in group["families"])
    bold = '<edit name="weight" mode="assign"><const>bold</const></edit>' if group.get("bold") else ""
    return f'<match target="pattern">{test}<edit name="family" mode="append" binding="same">{families}</edit>{bold}</match>'
