"""Which names a Word form reads, held against the fields of its kind: both ways, and before anything is filled in.

Jinja is walked as a tree of which only a few kinds of node are allowed: no calls, no arithmetic, no attributes but the
fields' own. What is not allowed is never run, sandbox or not.
"""

import difflib
from dataclasses import dataclass

from jinja2 import nodes

#: Loops inside loops: a row's own list is the deepest that there is.
DEEPEST = 3
TESTS = {"defined", "none"}
LOOP = ("index", "first", "last", "length")


@dataclass(frozen=True)
class Value:
    """What an expression is: a field of some kind, or something of Jinja's own."""
    kind: str
    path: str = ""
    fields: tuple = ()


PLAIN = Value("plain")


class Reading:
    """Reads the sources of one form."""

    def __init__(self, fields: list[dict]):
        self.root = Value("part", "", tuple(fields))
        self.faults: list[str] = []
        #: Leaves that are printed, or asked for where they are a yes or no.
        self.read: set[str] = set()
        self.where = lambda line: ""

    def walk(self, tree: nodes.Template, where) -> None:
        """`where` says for a line of the source in which paragraph it stands."""
        self.where = where
        self.block(tree.body, {}, 0)

    def missing(self) -> list[str]:
        """What has to be printed and is not."""
        return [f"没有用到“{path}”（{label}）" for path, label in leaves(self.root.fields) if path not in self.read]

    def block(self, body: list, names: dict, depth: int) -> None:
        for node in body:
            match node:
                case nodes.Output():
                    for part in node.nodes:
                        if not isinstance(part, nodes.TemplateData):
                            self.print(self.value(part, names, True), part)
                case nodes.If():
                    self.value(node.test, names, False)
                    self.block(node.body + node.elif_ + node.else_, names, depth)
                case nodes.For():
                    self.loop(node, names, depth)
                case _:
                    self.refuse(node, "只可以用 {{ }}、{% if %} 和 {% for %}")

    def loop(self, node: nodes.For, names: dict, depth: int) -> None:
        rows = self.value(node.iter, names, False)
        if node.recursive or node.test or not isinstance(node.target, nodes.Name):
            return self.refuse(node, "循环应写作 {% for 行 in 名称 %}")
        if depth == DEEPEST:
            return self.refuse(node, f"循环最多嵌套 {DEEPEST} 层")
        inner = {"rows": Value("part", f"{rows.path}[]", rows.fields), "texts": Value("text", f"{rows.path}[]")}
        if rows.kind not in inner:
            if rows.kind != "unknown":
                self.refuse(node, f"“{rows.path}”只有一项，不能循环")
            inner[rows.kind] = Value("unknown")
        self.block(node.body, {**names, node.target.name: inner[rows.kind], "loop": Value("loop")}, depth + 1)
        self.block(node.else_, names, depth)

    def print(self, found: Value, node) -> None:
        hints = {
            "texts": "有多项，请写 {{% for 项 in {0} %}}{{{{ 项 }}}}{{% endfor %}} 或者 {{{{ {0}|join('；') }}}}",
            "rows": "是一张表，请写 {{%tr for 行 in {0} %}} … {{%tr endfor %}}",
            "part": "有下级名称，请写到最后一级",
            "flag": "是“是”或者“否”，请写 {{% if {0} %}} … {{% endif %}}",
        }
        if found.kind in hints:
            self.refuse(node, f"“{found.path}”{hints[found.kind].format(found.path)}")

    def value(self, node, names: dict, printed: bool) -> Value:
        """What the expression is; names that it reads are noted, as printed or only asked for."""
        match node:
            case nodes.Name():
                return self.note(names.get(node.name) or self.member(self.root, node.name, node), printed)
            case nodes.Getattr():
                return self.note(self.member(self.value(node.node, names, False), node.attr, node), printed)
            case nodes.Const():
                return PLAIN
            case nodes.Filter():
                return self.filtered(node, names, printed)
            case nodes.Test() if node.name in TESTS:
                self.value(node.node, names, False)
            case nodes.Not():
                self.value(node.node, names, False)
            case nodes.And() | nodes.Or():
                for part in (node.left, node.right):
                    self.print(self.value(part, names, printed), part) if printed else self.value(part, names, False)
            case nodes.CondExpr():
                self.value(node.test, names, False)
                for part in (node.expr1, node.expr2):
                    if part is not None:
                        self.print(self.value(part, names, printed), part)
            case nodes.Concat():
                for part in node.nodes:
                    self.print(self.value(part, names, printed), part)
            case nodes.Compare():
                for part in (node.expr, *(operand.expr for operand in node.ops)):
                    self.value(part, names, False)
            case _:
                self.refuse(node, "这里只可以写名称和比较，不能写函数、运算或者方括号")
        return PLAIN

    def filtered(self, node: nodes.Filter, names: dict, printed: bool) -> Value:
        if node.name == "join" and len(node.args) <= 1 and not node.kwargs:
            rows = self.value(node.node, names, False)
            for argument in node.args:
                self.value(argument, names, False)
            if rows.kind == "texts":
                self.note(Value("text", f"{rows.path}[]"), printed)
            elif rows.kind != "unknown":
                self.refuse(node, f"“{rows.path}”不是多项文字，不能用 join")
        elif node.name == "length" and not node.args:
            self.value(node.node, names, False)
        elif node.name == "default" and len(node.args) == 1:
            self.value(node.args[0], names, False)
            return self.value(node.node, names, printed)
        else:
            self.refuse(node, f"不能用“|{node.name}”，只可以用 join、length 和 default")
        return PLAIN

    def member(self, of: Value, name: str, node) -> Value:
        if of.kind == "unknown":
            return of
        if of.kind == "loop":
            return PLAIN if name in LOOP else self.refuse(node, f"loop 只有 {'、'.join(LOOP)}")
        path = f"{of.path}.{name}".lstrip(".")
        if of.kind != "part":
            return self.refuse(node, f"没有名称“{path}”" + (f"：“{of.path}”没有下级名称" if of.path else ""))
        found = next((field for field in of.fields if field["name"] == name), None)
        if found:
            return Value(found["kind"], path, tuple(found.get("fields", ())))
        return self.refuse(node, f"没有名称“{path}”{self.nearest(of, name)}")

    def nearest(self, of: Value, name: str) -> str:
        known = {path: label for path, label in everything(self.root.fields)}
        whole = f"{of.path}.{name}".lstrip(".")
        found = difflib.get_close_matches(whole, known, 1, 0.5)
        return f"，最接近的是“{found[0]}”（{known[found[0]]}）" if found else ""

    def note(self, found: Value, printed: bool) -> Value:
        if found.kind == "flag" or printed and found.kind in ("text", "count"):
            self.read.add(found.path)
        return found

    def refuse(self, node, why: str) -> Value:
        where = self.where(node.lineno)
        self.faults.append(f"{where}：{why}" if where else why)
        return Value("unknown")


def leaves(fields, before: str = "") -> list[tuple[str, str]]:
    """Path and label of each leaf that a form has to read; words that only name another field may be left out."""
    found = []
    for field in fields:
        path = f"{before}.{field['name']}".lstrip(".")
        match field["kind"]:
            case "part":
                found += leaves(field["fields"], path)
            case "rows":
                found += leaves(field["fields"], f"{path}[]")
            case "texts":
                found.append((f"{path}[]", field["label"]))
            case _ if not field.get("free"):
                found.append((path, field["label"]))
    return found


def everything(fields, before: str = "") -> list[tuple[str, str]]:
    """Path and label of every name, also of parts and tables."""
    found = []
    for field in fields:
        path = f"{before}.{field['name']}".lstrip(".")
        inner = f"{path}[]" if field["kind"] == "rows" else path
        found += [(path, field["label"]), *everything(field.get("fields", ()), inner)]
    return found
