"""Files and folders to reports, with real files on disk."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from sahelgraph.errors import InputError, UnreadableReport
from sahelgraph.model import Report, Skipped, Source
from sahelgraph.reading.article import MAX_CHARACTERS
from sahelgraph.reading.reports import read

TEXT = "Envoys meet in Niamey\n\nTwo envoys met the minister in Niamey on Monday, the presidency said in a statement.\n"
FRENCH = (
    "Des émissaires à Niamey\n\nDeux émissaires ont rencontré lundi le ministre à Niamey, a annoncé la présidence.\n"
)
GERMAN = (
    "Gesandte in Niamey\n\nZwei Gesandte haben am Montag den Minister in Niamey getroffen, teilte die Regierung mit.\n"
)


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def one(path: Path) -> Report:
    (found,) = read([path])
    assert isinstance(found, Report), found
    return found


def skipped(paths: Iterable[Path]) -> dict[str, str]:
    return {Path(found.where).name: found.why for found in read(paths) if isinstance(found, Skipped)}


def ids(paths: Iterable[Path]) -> list[str]:
    return [found.id for found in read(paths) if isinstance(found, Report)]


class TestFormats:
    def test_a_text_file_is_its_own_text(self, tmp_path: Path) -> None:
        report = one(write(tmp_path / "envoys.txt", TEXT))
        assert (report.id, report.text, report.language) == ("envoys", TEXT, "en")
        assert (report.title, report.publisher, report.published, report.url) == ("", None, None, None)

    def test_french_is_detected(self, tmp_path: Path) -> None:
        assert one(write(tmp_path / "a.txt", FRENCH)).language == "fr"

    def test_markdown_gives_its_body_and_its_front_matter(self, tmp_path: Path) -> None:
        front = 'title: "Envoys: the talks"\npublished: 2024-04-12\nlanguage: en\npublisher: The Daily\nurl: https://e.org/a\n'
        sources = "sources:\n- {source: Another, date: 2020-01, url: https://e.org/b}\n- AFP\n- {url: javascript:x}\n"
        report = one(write(tmp_path / "envoys.md", f"---\n{front}{sources}---\n{TEXT}---\nmore\n"))
        assert report.text == f"{TEXT}---\nmore\n"
        assert (report.title, report.publisher) == ("Envoys: the talks", "The Daily")
        assert (report.published, report.url) == (date(2024, 4, 12), "https://e.org/a")
        assert report.sources == (Source("AFP"), Source("Another", "2020-01", "https://e.org/b"))

    def test_markdown_needs_no_front_matter(self, tmp_path: Path) -> None:
        assert one(write(tmp_path / "a.md", TEXT)).text == TEXT

    @pytest.mark.parametrize(
        "title",
        [
            "Mali : la junte s'en va",
            '"Never again", says Goïta: the talks',
            '"Never" and "always"',
            "'Never' and it's late",
            "@RFI: Mali",
            "`Wagner`: gone",
            "% of votes: many",
        ],
    )
    def test_a_headline_in_front_matter_may_have_signs_that_yaml_takes_for_its_own(
        self, tmp_path: Path, title: str
    ) -> None:
        front = f"title: {title}\npublished: 2024-04-12\nlanguage: en\n"
        report = one(write(tmp_path / "a.md", f"---\n{front}---\n{TEXT}"))
        assert (report.title, report.published) == (title, date(2024, 4, 12))

    def test_values_of_front_matter_stay_as_printed(self, tmp_path: Path) -> None:
        report = one(write(tmp_path / "b.md", f"---\nid: 007\ntitle: 0.50\n---\n{TEXT}"))
        assert (report.id, report.title) == ("007", "0.50")

    def test_a_web_page_gives_title_body_and_what_it_states(self, tmp_path: Path) -> None:
        paragraphs = "".join(f"<p>{TEXT.splitlines()[2]} Sentence number {n} follows here.</p>" for n in range(6))
        page = f"""<!DOCTYPE html><html lang="fr"><head><title>Envoys meet in Niamey - The Daily</title>
            <meta property="og:site_name" content="The Daily">
            <meta property="article:published_time" content="2024-04-12T10:00:00+00:00">
            <link rel="canonical" href="https://example.org/envoys"></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Envoys meet in Niamey</h1>{paragraphs}</article>
            <footer>Subscribe to our newsletter</footer></body></html>"""
        report = one(write(tmp_path / "envoys.html", page))
        assert report.text.startswith("Envoys meet in Niamey\n\nTwo envoys met the minister")
        assert "Subscribe" not in report.text
        assert (report.language, report.published) == ("en", date(2024, 4, 12))
        assert (report.publisher, report.url) == ("The Daily", "https://example.org/envoys")

    def test_a_web_page_without_a_date_has_none(self, tmp_path: Path) -> None:
        page = f"<html><body><article><h1>Envoys meet</h1>{'<p>' + TEXT + '</p>'}</article></body></html>"
        assert one(write(tmp_path / "a.html", page)).published is None

    def test_a_pdf_with_text_is_joined_to_paragraphs(self, tmp_path: Path) -> None:
        from reportlab.lib.styles import getSampleStyleSheet
        from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

        body = "Two envoys of the ministry met the head of the transition in Niamey on Monday. " * 5
        style = getSampleStyleSheet()
        story = [Paragraph("Envoys meet in Niamey", style["Title"]), Spacer(1, 12)]
        story += [
            Paragraph(body.strip(), style["Normal"]),
            Spacer(1, 12),
            Paragraph("They left on Friday.", style["Normal"]),
        ]
        SimpleDocTemplate(str(tmp_path / "envoys.pdf"), title="Envoys meet in Niamey").build(story)
        report = one(tmp_path / "envoys.pdf")
        assert body.strip() in report.text
        assert report.text.splitlines()[0] == "Envoys meet in Niamey"
        assert report.title == "Envoys meet in Niamey"

    def test_csv_rows_are_reports(self, tmp_path: Path) -> None:
        with (tmp_path / "news.csv").open("w", newline="") as file:
            table = csv.writer(file)
            table.writerow(["Article_ID", "Headline", "Body", "Source", "Date", "Lang", "Link"])
            table.writerow(["a1", "Envoys, meeting", TEXT, "The Daily", "12 April 2024", "English", "https://e.org/a1"])
            table.writerow(["", "", FRENCH, "", "", "", "javascript:alert(1)"])
            table.writerow(["a3", "", "", "", "", "", ""])
        first, second, third = read([tmp_path / "news.csv"])
        assert isinstance(first, Report)
        assert (first.id, first.title, first.text) == ("a1", "Envoys, meeting", TEXT)
        assert (first.publisher, first.published, first.language) == ("The Daily", date(2024, 4, 12), "en")
        assert isinstance(second, Report)
        assert (second.id, second.language, second.url) == ("news-2", "fr", None)
        assert third == Skipped(where=f"{tmp_path / 'news.csv'} row 3", why="no article text")

    def test_csv_may_be_parted_by_semicolons(self, tmp_path: Path) -> None:
        assert ids([write(tmp_path / "n.csv", f'id;texte\nx;"{FRENCH}"\n')]) == ["x"]

    def test_json_lines_are_reports_and_a_bad_line_stops_none(self, tmp_path: Path) -> None:
        lines = [json.dumps({"id": "a", "text": TEXT, "published": "2024-04-12"}), "{broken", '"text"', ""]
        lines += [json.dumps({"id": 7, "content": FRENCH, "tags": ["x"]})]
        found = list(read([write(tmp_path / "news.jsonl", "\n".join(lines))]))
        assert [entry.id for entry in found if isinstance(entry, Report)] == ["a", "7"]
        assert [entry.where[-6:] for entry in found if isinstance(entry, Skipped)] == ["line 2", "line 3"]

    def test_a_json_file_is_one_article_or_a_list(self, tmp_path: Path) -> None:
        write(tmp_path / "a.json", json.dumps({"text": TEXT}))
        write(tmp_path / "b.json", json.dumps([{"text": TEXT}, {"text": FRENCH}]))
        assert ids([tmp_path]) == ["a-1", "b-1", "b-2"]


class TestFolders:
    def test_metadata_belongs_to_the_files_beside_it(self, tmp_path: Path) -> None:
        write(tmp_path / "metadata.csv", "id,title,publisher,published,language\na,A title,The Daily,2024-04-12,en\n")
        write(tmp_path / "a.txt", TEXT)
        write(tmp_path / "deeper" / "a.txt", FRENCH)
        first, second = read([tmp_path])
        assert isinstance(first, Report)
        assert isinstance(second, Report)
        assert (first.title, first.publisher, first.published) == ("A title", "The Daily", date(2024, 4, 12))
        assert (second.title, second.published, second.language) == ("", None, "fr")
        assert one(tmp_path / "a.txt").publisher == "The Daily"

    def test_front_matter_goes_before_metadata(self, tmp_path: Path) -> None:
        write(tmp_path / "metadata.csv", "id,title,publisher\na,Table,The Table\n")
        report = one(write(tmp_path / "a.md", f"---\ntitle: Front\n---\n{TEXT}"))
        assert (report.title, report.publisher) == ("Front", "The Table")

    def test_broken_metadata_is_told_and_the_reports_are_read(self, tmp_path: Path) -> None:
        write(tmp_path / "metadata.csv", b"\xff\xfe\x00")
        write(tmp_path / "a.txt", TEXT)
        assert ids([tmp_path]) == ["a"]
        assert list(skipped([tmp_path])) == ["metadata.csv"]

    def test_the_order_is_that_of_the_paths_and_other_files_are_left_out(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a.txt", "c/a2.txt", ".hidden.txt", ".git/x.txt", "README.md", "LICENSE", "a-b/z.txt"):
            write(tmp_path / name, TEXT)
        assert ids([tmp_path]) == ["z", "a", "b", "a2"]

    def test_a_file_given_twice_is_read_once(self, tmp_path: Path) -> None:
        file = write(tmp_path / "a.txt", TEXT)
        assert ids([file, tmp_path, file]) == ["a"]

    def test_equal_names_get_the_folder_in_front(self, tmp_path: Path) -> None:
        for name in ("x/a.txt", "y/a.txt", "y/a.md"):
            write(tmp_path / name, TEXT)
        assert ids([tmp_path]) == ["a", "y-a", "y-a-2"]

    def test_a_missing_path_is_refused_before_anything_is_read(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableReport, match="no such file or folder"):
            read([write(tmp_path / "a.txt", TEXT), tmp_path / "b.txt"])

    @pytest.mark.parametrize("name", ["x" * 300, "a\0b", "../../nowhere/x"])
    def test_an_impossible_path_is_a_missing_one(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(UnreadableReport, match="no such file or folder"):
            read([tmp_path / name])

    def test_an_empty_folder_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="no reports in this folder"):
            read([tmp_path])
        with pytest.raises(InputError, match="no reports given"):
            read([])

    def test_links_that_leave_the_folder_are_not_followed(self, tmp_path: Path) -> None:
        outside = write(tmp_path / "outside" / "secret.txt", TEXT)
        inside = write(tmp_path / "in" / "a.txt", TEXT).parent
        (inside / "link.txt").symlink_to(outside)
        (inside / "folder").symlink_to(outside.parent)
        (inside / "loop").symlink_to(inside)
        (inside / "dead.txt").symlink_to(inside / "gone.txt")
        assert ids([inside]) == ["a"]
        assert skipped([inside]) == {
            "link.txt": "a symbolic link that leaves the folder",
            "folder": "a symbolic link that leaves the folder",
            "loop": "a symbolic link to a folder",
            "dead.txt": "a symbolic link to nothing",
        }

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        assert skipped([tmp_path]) == {"pipe.txt": "no regular file"}


class TestHostileFiles:
    @pytest.mark.parametrize(
        ("name", "content", "why"),
        [
            ("a.txt", b"", "empty"),
            ("a.txt", bytes(range(256)), "a binary file"),
            ("a.txt", b"PK\x03\x04 zip", "a zip archive"),
            ("a.gz", b"\x1f\x8b zip", "not a format that is read"),
            ("a.docx", b"PK\x03\x04 zip", "not a format that is read"),
            ("a.xml", b"<x/>", "not a format that is read"),
            ("a.txt", "accord signé à Gao ".encode() + b"\xc3", "broken UTF-8"),
            ("a.txt", GERMAN.encode(), "written in German, which sahelgraph does not read"),
            ("a.txt", ("x" * 80 + " ").encode() * (MAX_CHARACTERS // 80), "characters; reports up to"),
            ("a.txt", b"Subscribe to our newsletter\n", "nothing but page furniture"),
            ("a.md", f"---\ntitle: [open\n---\n{TEXT}".encode(), "malformed front matter in line"),
            ("a.md", f"---\ntitle: Never closed\n{TEXT}".encode(), "never closed"),
            ("a.md", f"---\njust a text\n---\n{TEXT}".encode(), "no table of fields"),
            ("a.md", f"---\nx: {'[' * 5000}\n---\n{TEXT}".encode(), "malformed front matter"),
            ("a.md", f"---\nlanguage: Hausa\n---\n{TEXT}".encode(), "written in Hausa"),
            ("a.md", f"---\nlanguage: 中文\n---\n{GERMAN}".encode(), "written in German"),
            ("a.html", b"<html><body></body></html>", "no article found"),
            ("a.html", b'<!DOCTYPE x [<!ENTITY a "b">]><html><p>&a;</p></html>', "defines entities"),
            ("a.html", b"<!doctype html SYSTEM 'x' [ <!entity % a 'b'> ]><p>x</p>", "defines entities"),
            ("a.pdf", b"no pdf at all", "not a PDF"),
            ("a.pdf", b"%PDF-1.4\ngarbage", "a damaged PDF"),
            ("a.csv", b"id,title\n1,x\n", "no column of article text"),
            ("a.csv", b'id,text\n1,"never closed\n', "malformed CSV"),
            ("a.jsonl", b'{"text": "\\ud800"}\n', "lone surrogate"),
            ("a.jsonl", b'{"text": "a\\u0000b"}\n', "NUL"),
            ("a.jsonl", b"[" * 100_000, "nested too deep"),
            ("a.json", b"[" * 40, "malformed JSON"),
            ("a.jsonl", b'{"text": {"deep": 1}}', "no article text"),
        ],
    )
    def test_each_is_skipped_with_one_short_line_and_the_rest_is_read(
        self, tmp_path: Path, name: str, content: bytes, why: str
    ) -> None:
        write(tmp_path / name, content)
        write(tmp_path / "good.txt", TEXT)
        assert ids([tmp_path]) == ["good"]
        (reason,) = skipped([tmp_path]).values()
        assert why in reason
        assert "\n" not in reason
        assert len(reason) <= 200

    def test_an_encrypted_pdf_is_skipped(self, tmp_path: Path) -> None:
        from reportlab.pdfgen.canvas import Canvas

        canvas = Canvas(str(tmp_path / "a.pdf"), encrypt="secret")
        canvas.drawString(100, 700, "Hidden")
        canvas.save()
        assert "encrypted" in skipped([tmp_path])["a.pdf"]

    def test_a_scanned_pdf_is_skipped(self, tmp_path: Path) -> None:
        from reportlab.pdfgen.canvas import Canvas

        canvas = Canvas(str(tmp_path / "a.pdf"))
        canvas.rect(10, 10, 100, 100)
        canvas.save()
        assert "without text" in skipped([tmp_path])["a.pdf"]

    def test_names_are_made_harmless(self, tmp_path: Path) -> None:
        write(tmp_path / "a\nb\x1b[31m.txt", TEXT)
        write(tmp_path / "bad\nname.txt", b"")
        (report,) = (found for found in read([tmp_path]) if isinstance(found, Report))
        assert report.id == "a_b_[31m"
        (gone,) = (found for found in read([tmp_path]) if isinstance(found, Skipped))
        assert "\n" not in gone.where

    def test_ids_from_metadata_are_no_paths(self, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", json.dumps({"id": "../../etc/passwd", "text": TEXT}))
        assert ids([tmp_path]) == [".._.._etc_passwd"]

    def test_markup_in_metadata_stays_text(self, tmp_path: Path) -> None:
        title = "<script>alert('x')</script>"
        report = one(write(tmp_path / "a.md", f'---\ntitle: "{title}"\nurl: "javascript:alert(1)"\n---\n{TEXT}'))
        assert (report.title, report.url) == (title, None)

    def test_the_date_of_the_file_is_never_the_report_date(self, tmp_path: Path) -> None:
        assert one(write(tmp_path / "a.txt", TEXT)).published is None

    def test_an_address_with_a_date_in_it_gives_the_date(self, tmp_path: Path) -> None:
        report = one(write(tmp_path / "a.md", f"---\nurl: https://e.org/2024/04/12/envoys\n---\n{TEXT}"))
        assert report.published == date(2024, 4, 12)
