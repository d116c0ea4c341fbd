"""The rows of the list as Zhifa keeps them, with the same indexes and the same kept counters."""
from django.db import models


class Case(models.Model):
    id = models.CharField(primary_key=True, max_length=32)
    title = models.TextField()
    stage = models.TextField()
    parties = models.TextField()
    handler = models.TextField()
    unit = models.TextField()
    number = models.TextField(null=True)
    decision_number = models.TextField(null=True)
    opened_at = models.BigIntegerField()
    updated_at = models.BigIntegerField()
    field = models.TextField()
    kind = models.TextField()
    fine_fen = models.BigIntegerField()
    decided_on = models.TextField()
    due_at = models.BigIntegerField()

    class Meta:
        db_table = "cases"
        indexes = [models.Index(fields=["-opened_at", "-id"], name="cases_list")] + [
            models.Index(fields=[name, "-opened_at", "-id"], name=f"cases_{name}")
            for name in ("stage", "unit", "field", "handler")]


class Counter(models.Model):
    """How many cases each value of a facet has, so that no page counts a million rows."""

    facet = models.TextField()
    value = models.TextField()
    n = models.BigIntegerField()

    class Meta:
        db_table = "counters"
        constraints = [models.UniqueConstraint(fields=["facet", "value"], name="counters_value")]


class Todo(models.Model):
    id = models.TextField(primary_key=True)
    person = models.TextField(null=True)
    due_at = models.BigIntegerField()
    since = models.BigIntegerField()

    class Meta:
        db_table = "todos"
        indexes = [models.Index(fields=["person", "due_at", "since", "id"], name="todos_person")]
