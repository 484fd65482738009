"""The file of decisions: one record a line, sorted, so that version control shows and merges them well."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from sahelgraph.decisions.effect import Decisions
from sahelgraph.decisions.records import Record, Undo, from_line, to_line
from sahelgraph.errors import InputError, StoreError

SUFFIX = ".decisions.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """All decisions ever recorded in a file, those that were undone included, and what they amount to."""

    path: Path
    records: tuple[Record, ...]
    decisions: Decisions

    @classmethod
    def read(cls, path: Path) -> Journal:
        """Read a file; one that does not exist holds no decisions yet.

        Raises:
            InputError: a line is no decision, or two decisions contradict each other.
        """
        records = []
        for number, line in enumerate(_lines(path), 1):
            if line.strip():
                try:
                    records.append(from_line(line))
                except InputError as error:
                    raise InputError(f"{path}, line {number}: {error}") from error
        try:
            return cls(path=path, records=tuple(records), decisions=Decisions.of(records))
        except InputError as error:
            raise InputError(f"{path}: {error}") from error

    def with_record(self, record: Record) -> Journal:
        """The journal with one more record; nothing is written yet.

        Raises:
            InputError: it contradicts a decision that stands, or undoes none that does.
        """
        if isinstance(record, Undo):
            if record.undoes not in {decision.id for decision in self.decisions.active}:
                raise InputError(f"no decision {record.undoes!r} stands that could be undone; see --list")
        else:
            # Undone and taken again within a second, a decision would have the id of the one that was undone.
            known = {other.id for other in self.records if not isinstance(other, Undo)}
            while record.id in known:
                record = replace(record, when=record.when + timedelta(seconds=1))
        records = (*self.records, record)
        return Journal(path=self.path, records=records, decisions=Decisions.of(records))

    def write(self) -> None:
        """Write the file whole, or leave it as it was.

        Raises:
            StoreError: the file cannot be written.
        """
        text = "".join(sorted({to_line(record) + "\n" for record in self.records}))
        draft = self.path.with_name(self.path.name + ".new")
        try:
            draft.write_text(text, encoding="utf-8", newline="\n")
            draft.replace(self.path)
        except OSError as error:
            raise StoreError(f"{self.path} cannot be written: {error.strerror}") from error


def beside(store: Path) -> Path:
    """Where the decisions about a store are by default: ``sahel.decisions.jsonl`` for ``sahel.db``."""
    return store.with_name(store.stem + SUFFIX)


def _lines(path: Path) -> list[str]:
    try:
        # Only line feeds end a line: a quote may hold any other separator.
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n").split("\n")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}") from error
