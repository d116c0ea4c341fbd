"""Takes the rows of a Zhifa data folder into PostgreSQL: prepare.py ZHIFA.SQLITE LOGIN; prints a session's cookie."""
import os
import sqlite3
import sys

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.contrib.sessions.backends.cached_db import SessionStore  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

COPIED = {
    "cases": ("id, title, stage, parties, handler, unit, number, decision_number, opened_at, updated_at, field, kind,"
              " fine_fen, decided_on, due_at", "cases"),
    "todos": ("id, person, due_at, since", "todos"),
}
COUNTERS = (
    "SELECT 'stage', stage, SUM(n) FROM case_counts GROUP BY stage"
    " UNION ALL SELECT facet, value, SUM(n) FROM case_facet_counts WHERE facet <> 'item' GROUP BY facet, value")


def copy(source, table, columns, query):
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as out:
        for row in source.execute(query):
            out.write_row(row)


call_command("migrate", run_syncdb=True, verbosity=0)
source = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
for table, (columns, origin) in COPIED.items():
    copy(source, table, columns, f"SELECT {columns} FROM {origin}")
copy(source, "counters", "facet, value, n", COUNTERS)
with connection.cursor() as cursor:
    cursor.execute("VACUUM ANALYZE cases")
    cursor.execute("VACUUM ANALYZE todos")
person = User.objects.create_user(sys.argv[2], first_name="王敏")
session = SessionStore()
session.update({
    "_auth_user_id": str(person.pk), "_auth_user_backend": settings.AUTHENTICATION_BACKENDS[0],
    "_auth_user_hash": person.get_session_auth_hash()})
session.create()
print(f"{settings.SESSION_COOKIE_NAME}={session.session_key}")
