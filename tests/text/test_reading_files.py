"""Bytes become text unchanged, or an error that says why not."""

from __future__ import annotations

import codecs

import pytest

from entente.errors import InputError
from entente.records import Document
from entente.text import Source, digest, read_source
from tests.text.texts import BODY, read, refused

ACCENTED = f"{BODY}\n\nThe café “Søren” in Vessel served tea – for everyone."


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("cp1252", "windows-1252"),
    ],
)
def test_encodings_are_found_and_named(encoding: str, named: str) -> None:
    document = read(ACCENTED.encode(encoding))
    assert (document.text, document.encoding) == (ACCENTED, named)


def test_line_ends_and_blanks_are_kept() -> None:
    text = "\r\n " + BODY.replace("\n", "\r\n") + "\u00a0\r\r\n\t"
    assert read(text).text == text


def test_a_mark_inside_the_text_is_kept() -> None:
    assert read(codecs.BOM_UTF8 + ("\ufeff" + BODY).encode()).text == "\ufeff" + BODY


def test_a_byte_lost_from_good_text_is_shown_not_guessed() -> None:
    data = (ACCENTED * 3).encode()
    document = read(data[:-2].replace("–".encode(), "–".encode() + b"\xff", 1) + "“”–é".encode() * 5)
    assert document.encoding == "utf-8-damaged"
    assert document.text.count("\ufffd") == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (codecs.BOM_UTF8 + b"  \n", "empty"),
        (b"%PDF-1.7 " + BODY.encode(), "binary"),
        (b"PK\x03\x04" + BODY.encode(), "binary"),
        (b"\x89PNG\r\n\x1a\n" + BODY.encode(), "binary"),
        (BODY.encode() + b"\x00", "binary"),
        (BODY.encode() + b"\x01\x02\x03\x04" * 20, "binary"),
        ("Министры иностранных дел встретились во вторник в портовом городе.".encode(), "not_english"),
        ("各国外交部长星期二在港口城市举行会谈，同意恢复联合巡逻。".encode(), "not_english"),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, code: str) -> None:
    error = refused(data)
    assert error.code == code
    assert error.where == "article.txt"
    assert error.remedy


FOREIGN = {
    "French": (
        "Les ministres des affaires étrangères se sont réunis mardi dans le port et ils ont décidé de "
        "reprendre la patrouille."
    ),
    "German": (
        "Die Außenminister der beiden Staaten trafen sich am Dienstag in der Hafenstadt und einigten "
        "sich auf die Patrouille."
    ),
    "Spanish": (
        "Los ministros de los dos países se reunieron el martes en la ciudad y acordaron que se reabra la patrulla."
    ),
    "Italian": (
        "I ministri degli esteri dei due paesi si sono incontrati nella città e hanno deciso che la pattuglia riprenda."
    ),
    "Portuguese": (
        "Os ministros dos dois países reuniram-se na cidade e não disseram quando a patrulha será "
        "retomada, mas foi bom."
    ),
    "Dutch": (
        "De ministers van de twee landen kwamen dinsdag bijeen in het havenstadje en werden het eens "
        "over een patrouille."
    ),
    "Polish": (
        "Ministrowie obu państw spotkali się we wtorek w mieście i nie powiedzieli, że patrol jest już gotowy do drogi."
    ),
    "Turkish": (
        "İki ülkenin dışişleri bakanları salı günü liman kentinde bir araya geldi ve ortak devriye için anlaştı."
    ),
    "Indonesian or Malay": (
        "Para menteri dari dua negara itu bertemu pada hari Selasa dan sepakat untuk patroli yang baru di selat."
    ),
    "Vietnamese": (
        "Các bộ trưởng của hai nước đã gặp nhau tại thành phố cảng và đồng ý nối lại tuần tra chung trong năm nay."
    ),
    "Russian": "Министры двух стран встретились во вторник и договорились о патруле.",
    "Ukrainian": "Міністри двох країн зустрілися у вівторок і домовилися про патрулювання протоки.",
    "Arabic": "التقى وزيرا خارجية البلدين يوم الثلاثاء في المدينة واتفقا على استئناف الدورية المشتركة.",
    "Persian": "وزیران خارجه دو کشور روز سه‌شنبه در شهر بندری دیدار کردند و پیمان گشت مشترک بستند.",
    "Hebrew": "שרי החוץ של שתי המדינות נפגשו ביום שלישי בעיר הנמל והסכימו לחדש את הסיור.",
    "Korean": "두 나라의 외교장관이 화요일 항구 도시에서 만나 공동 순찰을 다시 시작하기로 했다.",
    "Japanese": "両国の外相は火曜日に港町で会談し、共同の見回りを再び始めることで合意した。",
    "Chinese": "两国外长星期二在港口城市会谈，同意恢复海峡联合巡逻。",
    "Greek": "Οι υπουργοί των δύο χωρών συναντήθηκαν την Τρίτη στο λιμάνι και συμφώνησαν.",
    "Hindi": "दोनों देशों के विदेश मंत्री मंगलवार को बंदरगाह शहर में मिले और गश्त पर सहमत हुए।",
    "Thai": "รัฐมนตรีต่างประเทศของสองประเทศพบกันเมื่อวันอังคารและตกลงเรื่องการลาดตระเวน",
}


@pytest.mark.parametrize("language", sorted(FOREIGN))
def test_other_languages_are_refused_by_name(language: str) -> None:
    error = refused("\n\n".join([FOREIGN[language]] * 3))
    assert error.code == "not_english"
    assert language in error.what


def test_an_english_article_with_a_long_foreign_tail_stays() -> None:
    assert read(f"{BODY}\n\n" + "\n\n".join([FOREIGN["Turkish"]] * 4)).language == "en"


def test_a_text_without_a_telling_word_is_of_unknown_language() -> None:
    assert read("Norland Sudmark Vessel").language == "unknown"


def test_large_files_are_refused_unless_allowed() -> None:
    source = Source(name="article.txt", data=BODY.encode())
    (error,) = read_source(source, largest=100)
    assert isinstance(error, InputError)
    assert error.code == "too_large"
    assert isinstance(read_source(source, largest=100, allow_large=True)[0], Document)


def test_standard_input_may_be_a_page() -> None:
    page = (
        f"<!DOCTYPE html><html><body><article><p>{'</p><p>'.join(BODY.split(chr(10) * 2))}</p></article></body></html>"
    )
    assert read(page, "-").media_type == "text/html"
    assert read(BODY, "-").media_type == "text/plain"


def test_tags_in_plain_text_stay_text() -> None:
    text = f"<script>alert(1)</script> Norland reopens the strait\n\n{BODY}"
    document = read(text)
    assert document.text == text
    assert document.media_type == "text/plain"


def test_ids_depend_on_name_and_content_only() -> None:
    assert read(BODY).id == read(BODY).id
    assert len({read(BODY).id, read(BODY, "other.txt").id, read(BODY + " ").id}) == 3
    assert read(BODY).sha256 == digest(BODY.encode())
