#!/usr/bin/env python3
"""A second verifier of dossier packages (案卷包), in 100 lines, written from docs/dossier-format.md alone.
verify_dossier.py PACKAGE --key VKEY --checkpoint FILE: exit 0 if all is as recorded, else 1 and what is not."""
import argparse, base64, hashlib, hmac, json, re, sys, unicodedata
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
def sha(data): return hashlib.sha256(data).digest()
def need(truth, fault):
    if not truth: raise ValueError(fault)
def natural(n): need(type(n) is int and n >= 0, f"{n} is not a natural number"); return n
def digest(text): need(type(text) is str and re.fullmatch("[0-9a-f]{64}", text), "not a hash"); return bytes.fromhex(text)
def base(text): data = base64.b64decode(text); need(base64.b64encode(data).decode() == text, "base64"); return data
def unique(pairs):
    need(len({unicodedata.normalize("NFC", k) for k, _ in pairs}) == len(pairs), "a key stands twice")
    return dict(sorted(pairs, key=lambda pair: pair[0].encode("utf-16-be")))
def integer(text): need(re.fullmatch(r"-?\d+", text) and abs(int(text)) < 2**53, f"{text} is no integer of ours"); return int(text)
def parse(data):
    value = json.loads(data.decode(), object_pairs_hook=unique, parse_int=integer, parse_float=integer, parse_constant=integer)
    need(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() == data, "JSON is not canonical")
    return value
def only(keys, value):  # the values of an object with exactly these (sorted) keys
    need(isinstance(value, dict) and list(value) == keys.split(), f"keys are not {keys}")
    return value.values()
def header(name, size):
    head = name.ljust(100, b"\0") + b"0000644\0" + b"0000000\0" * 2 + b"%011o\0" % size + b"00000000000\0" + b" " * 8 + b"0"
    head = (head.ljust(257, b"\0") + b"ustar\x0000").ljust(329, b"\0") + b"0000000\0" * 2
    return (head[:148] + b"%06o\0 " % sum(head) + head[156:]).ljust(512, b"\0")
def unpack(data):
    files, at, last = {}, 0, b""
    while data[at:at + 1] not in (b"", b"\0"):
        name, size = data[at:at + 100].rstrip(b"\0"), int(data[at + 124:at + 135], 8)
        need(data[at:at + 512] == header(name, size) and last < name, f"header at byte {at}")
        end = at + 512 + size
        files[name.decode("ascii")], at, last = data[at + 512:end], end + -size % 512, name
        need(at <= len(data) and not data[end:at].strip(b"\0"), f"padding before byte {at}")
    need(data[at:] == bytes(1024), "end of archive")
    return files
NOTE = r"(([^\n]+)\n(0|[1-9]\d*)\n([^\n]+)\ntime \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\n)\n— (\S+) (\S+)\n"
def verified(note, key):
    (name, key_id, typed), parts = key.split("+", 2), re.fullmatch(NOTE, note, re.ASCII)
    need(parts and parts[5] == name, "checkpoint's form or signer")
    public, root, signature = base(typed), base(parts[4]), base(parts[6])
    need(sha(name.encode() + b"\n" + public)[:4].hex() == key_id == signature[:4].hex() and public[0] == 1, "key")
    Ed25519PublicKey.from_public_bytes(public[1:]).verify(signature[4:], parts[1].encode())
    return parts[2], int(parts[3]), digest(root.hex())
def climb(place, last, hashes, path):  # a left sibling joins every hash, a right one only the first, the newer tree's
    for sibling in path:
        need(last > 0, "proof too long")
        if place % 2 or place == last:
            hashes = [sha(b"\1" + sibling + h) for h in hashes]
            while place and not place % 2: place, last = place // 2, last // 2
        else: hashes[0] = sha(b"\1" + hashes[0] + sibling)
        place, last = place // 2, last // 2
    need(last == 0, "proof too short")
    return hashes
def consistent(old, old_root, size, root, path):
    if old == size: return not path and old_root == root
    path, place, last = [old_root] * (old & (old - 1) == 0) + path, old - 1, size - 1
    while place % 2: place, last = place // 2, last // 2
    return climb(place, last, [path[0]] * 2, path[1:]) == [root, old_root]
def sealed(value, path=""):
    if isinstance(value, dict) and set(value) == {"sealed"} and re.fullmatch("[0-9a-f]{64}", str(value["sealed"])):
        yield path, value["sealed"]
    elif isinstance(value, (dict, list)):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from sealed(part, f"{path}/{str(key).replace('~', '~0').replace('/', '~1')}")
def verify(data, key, trusted=None):
    files = unpack(data)
    size, dossier, count, version, organ, origin = only("checkpoint dossier entries format organ origin", parse(files.pop("dossier.json")))
    signed_origin, signed_size, root = verified(files.pop("checkpoint.txt").decode(), key)
    need((natural(version), origin, size) == (1, signed_origin, signed_size), "dossier.json does not fit the checkpoint")
    proofs, openings = parse(files.pop("proofs.json")), parse(files.pop("openings.json"))
    *earlier, places = only("consistency entries" if "consistency" in proofs else "entries", proofs)
    need(natural(count) == len(places) > 0 and type(places) is type(openings) is list, "number of entries, lists")
    previous, commitments, documents, known = bytes(32), {}, set(), {size: root, 0: sha(b"")}
    for seq, (index, path) in enumerate((only("index path", place) for place in places), 1):
        entry = parse(raw := files.pop(f"entries/{seq:06d}.json"))
        need([natural(entry["format"]), entry["organ"], entry["dossier"], natural(entry["seq"])] == [1, organ, dossier, seq], f"frame of entry {seq}")
        need(entry["previous"] == previous.hex(), f"chain broken before entry {seq}")
        previous = sha(raw)
        need(natural(index) < size and climb(index, size - 1, [sha(b"\0" + previous)], map(digest, path)) == [root], f"entry {seq} is not in the log")
        commitments |= {(seq, path): commitment for path, commitment in sealed(entry)}
        if entry.get("act") == "render-document": documents.add(entry["fields"]["sha256"])
    opened = [(natural(seq), path.encode(), salt, value) for path, salt, seq, value in (only("path salt seq value", o) for o in openings)]
    need(all(a[:2] < b[:2] for a, b in zip(opened, opened[1:])), "order of openings")
    for seq, path, salt, value in opened:
        need(commitments.get((seq, path.decode())) == hmac.digest(digest(salt), value.encode(), "sha256").hex(), f"opening {seq}{path.decode()}")
    need({f"documents/{d}.pdf" for d in documents} == set(files), "files are missing or too many")
    need(all(sha(content).hex() == name[10:-4] for name, content in files.items()), "a document was altered")
    for old, path, old_root in (only("from path root", proof) for proof in earlier):
        known[old] = digest(old_root)
        need(0 < natural(old) <= size and consistent(old, known[old], size, root, [digest(p) for p in path]), "consistency proof")
    held_origin, held_size, held_root = verified(trusted, key) if trusted is not None else (origin, size, root)
    need(held_origin == origin and known.get(held_size) == held_root, f"does not continue the held checkpoint: export with since={held_size}")

if __name__ == "__main__":
    options = argparse.ArgumentParser()
    for name in ("package", "--key", "--checkpoint"): options.add_argument(name, **{"required": True} if name == "--key" else {})
    given = options.parse_args()
    try: verify(open(given.package, "rb").read(), given.key, given.checkpoint and open(given.checkpoint, "rb").read().decode())
    except Exception as fault: sys.exit(f"{type(fault).__name__}: {fault}")
