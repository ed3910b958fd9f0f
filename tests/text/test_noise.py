"""What is not the article is marked, and nothing else."""

from __future__ import annotations

import pytest

from entente.records import NoiseKind
from tests.text.texts import BODY, LAST, LEAD, QUOTE, noise_lines, read

AT_THE_END: dict[str, tuple[NoiseKind, str]] = {
    "a row of networks": ("share", "Facebook\nX\nWhatsApp\nCopy link"),
    "networks on lines apart": ("share", "Facebook\n\nTwitter\n\nReddit"),
    "a count of shares": ("share", "Total\n12\nShares\nPinterest"),
    "a count in one line": ("share", "1.2K Shares"),
    "one button": ("share", "Share"),
    "share in French": ("share", "Partager sur Facebook"),
    "share in Korean": ("share", "페이스북 공유"),
    "share in Japanese": ("share", "ツイート"),
    "an advertisement": ("advertisement", "Advertisement"),
    "an advertisement in German": ("advertisement", "Werbung"),
    "an advertisement in Chinese": ("advertisement", "广告"),
    "an advertisement in Arabic": ("advertisement", "إعلان"),
    "an empty comment box": ("comments", "Be the first to comment"),
    "a counted comment box": ("comments", "14 Comments"),
    "a form": ("comments", "Leave a Reply\nYour email address will not be published. Required fields are marked *"),
    "a notice in Turkish": (
        "comments",
        "Be the first to comment\nUYARI: Hakaret ve küfür içeren yorumlar yayınlanmaz.",
    ),
    "a notice in Spanish": (
        "comments",
        "Leave a comment\nLos lectores son responsables de sus palabras y no se admiten insultos en esta página.",
    ),
    "a notice in French": (
        "comments",
        "0 Comments\nMerci de rester courtois. Les propos haineux ne seront pas publiés par la rédaction.",
    ),
    "a notice in German": (
        "comments",
        "Comments\nPost comment\nBitte bleiben Sie sachlich. Beiträge mit Beleidigungen werden von uns nicht gezeigt.",
    ),
    "a notice in Russian": ("comments", "Post a comment\nСообщения с оскорблениями удаляются без предупреждения."),
    "a notice in Arabic": ("comments", "Add a comment\nلا تنشر الصحيفة الردود التي تسيء إلى الآخرين."),
    "a notice in Korean": ("comments", "Write a comment\n다른 사람을 모욕하는 글은 알림 없이 지워질 수 있습니다."),
    "a notice in Japanese": ("comments", "Join the discussion\n他人を傷つける書き込みは予告なく消すことがあります。"),
    "a notice in Chinese": ("comments", "View comments\n请不要发表侮辱他人的言论，谢谢合作。"),
    "a notice in two paragraphs": (
        "comments",
        "Be the first to comment\n\nYorumlarda küfür ve hakaret kullanmayınız lütfen.\n\nBüyük harfle yazılan ve "
        "bağlantı içeren yorumlar için onay verilmez.",
    ),
    "a thread": (
        "comments",
        "2 Comments\nharbourmaster\n3 hours ago\nI sailed there last week and saw no patrol at all.\nReply\n"
        "old_salt\n5 hours ago\nThey say this every year.\nReply",
    ),
    "headlines of others": (
        "related",
        "Related Posts\nHarbour fees to rise in spring\nFive birds to see in the fjord\nIs the ferry ever on time?",
    ),
    "previous and next": (
        "related",
        "Previous Article\n\nBridge closed for repair\n\nNext Article\n\nMayor opens fish market",
    ),
    "a list of news": ("related", "Current News"),
    "related in Spanish": ("related", "Noticias relacionadas"),
    "related in Russian": ("related", "Читайте также"),
    "a call to read on": ("read_on", "CLICK HERE TO READ MORE FROM THE VESSEL OBSERVER"),
    "a linked headline": ("read_on", "Read more: The strait that nobody owns"),
    "a newsletter": (
        "read_on",
        "Sign up for our morning letter and get the news from the fjord delivered to your inbox.",
    ),
    "an appeal": ("read_on", "Follow us on Telegram"),
    "a call in brackets": ("read_on", "[READ MORE] The strait that nobody owns"),
    "rights in three sentences": ("notice", "Copyright ⓒ Vessel Times. All rights reserved. Copying is not allowed."),
    "a path": ("navigation", "Home > World > Europe"),
    "a link to the top": ("navigation", "Back to top"),
    "tags": ("navigation", "Tags: Norland, Sudmark, strait"),
    "a menu": ("navigation", "Home\nWorld\nSport\nCulture\nOpinion"),
    "rights": ("notice", "© 2031 The Vessel Observer. All rights reserved."),
    "rights in Turkish": ("notice", "Tüm hakları saklıdır."),
    "cookies": ("notice", "We use cookies to improve your visit. By going on you agree to this."),
    "an address": ("notice", "desk@vessel-observer.example"),
    "a credit": ("caption", "Photo: Vessel Observer"),
    "a caption with its credit": ("caption", "Ola Verhaven arrives at the talks in Vessel. (Photo: Nordfoto)"),
    "a caption with an agency": ("caption", "Ministers shake hands in Vessel on June 3, 2031. REUTERS/Jane Invented"),
    "a caption in Korean": ("caption", "사진=노르포토"),
    "a file photo": ("caption", "FILE PHOTO: The patrol boat Heron leaves Vessel, Norland, May 2, 2031."),
}


@pytest.mark.parametrize("case", sorted(AT_THE_END))
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_furniture_at_the_end_is_marked_whole(case: str, line_end: str) -> None:
    kind, furniture = AT_THE_END[case]
    document = read(f"{BODY}\n\n{furniture}".replace("\n", line_end))
    assert noise_lines(document) == [line.strip() for line in furniture.splitlines() if line.strip()]
    assert document.noise[0].kind == kind


BETWEEN: dict[str, tuple[NoiseKind, str]] = {
    "an advertisement": ("advertisement", "advertise"),
    "a continuing advertisement": ("advertisement", "Story continues below advertisement"),
    "a call to read on": ("read_on", "READ MORE: Five maps of the strait"),
    "a related headline": ("related", "Related: Who owns the seabed"),
    "a label with its headline": ("related", "Related Article\nWho owns the seabed"),
    "a label with a list": ("related", "Trending Now\n1. Ferry strike ends\n2. New bridge to open"),
    "a credit": ("caption", "Image by freeboats.example"),
    "a fragment with its credit": (
        "caption",
        "a boat of the patrol at anchor near the pier.\nImage by freeboats.example",
    ),
    "a sentence with its credit": ("caption", "The Heron lies at anchor in Vessel.\nPhoto by Nordfoto"),
    "two buttons": ("share", "Facebook\nTwitter"),
    "a player": ("read_on", "Listen to this article"),
}


@pytest.mark.parametrize("case", sorted(BETWEEN))
def test_furniture_between_paragraphs_is_marked_whole(case: str) -> None:
    kind, furniture = BETWEEN[case]
    document = read(f"{LEAD}\n\n{QUOTE}\n\n{furniture}\n\n{LEAD} Again and again.\n\n{QUOTE}\n\n{LAST}")
    assert noise_lines(document) == furniture.splitlines()
    assert [each.kind for each in document.noise] == [kind]


ARTICLE = {
    "a heading": "Historical Context",
    "headings one below the other": "What Sudmark Wants\n\nThe Economy\n\nEurope",
    "a heading about shares": "Share of trade",
    "a heading of the agency kind": "- 'Deeply worried'",
    "a heading that asks": "What comes next?",
    "a table": "Aspect Norland Sudmark\nPatrol Two boats None\nTotal 12 4\nViews Open Closed",
    "a table of numbers": "Year\n2029\n2030\nBoats\n4\n7",
    "rows of one word": "Ships\nNorland\n4\nSudmark\n7",
    "a list": "- more boats\n- more money\n- more talk",
    "a quotation that reserves a right": "“We reserve the right to delete the strait from the list,” Verhaven said.",
    "a quotation that reserves rights": "“All rights reserved by the pact are ours, may not be reproduced,” he said.",
    "a quotation that calls": "“Follow us,” the captain of the Heron told the fishermen, and they did.",
    "a quotation that advertises": "“Subscribe to peace,” the poster in the harbour said.",
    "a prohibition": "Under article 3 the transfer of arms to third states is strictly prohibited without permission.",
    "a treaty's words": "No part of this agreement shall be read to limit the rights of either party.",
    "a sentence on Facebook": "Facebook said on Monday that it had removed 400 accounts run from Sudmark.",
    "a sentence on a photo": "Photographs of the boat were shown to the council in June, the ministry said.",
    "a sentence with an agency": "Sudmark denied the report. (Nordpress)",
    "a sentence that begins with more": "More on that subject was to be said on Wednesday, the ministry added.",
    "a sentence that begins with sponsored": "Sponsored by Norland, the resolution passed with nine votes.",
    "comments on a network": "Comments posted on a Sudmark network after the talks called the minister a coward.",
    "a sentence that begins small": "the ministry said so again on Friday, without giving a reason for the delay.",
    "a related matter": "Related talks on fish will be held in spring.",
    "an advertised matter": "Advertisements for the navy hung in every street of Vessel that week.",
    "a short answer": "I agree.",
    "a foreign motto": "The boat bears the words “Fluctuat nec mergitur” on its stern.",
    "next steps": "Next Steps",
    "an initial": "C. Verhaven, who had led the talks before him, was not asked.",
    "a poll": "According to a Reuters/Vesselpoll survey, most people in Sudmark want the patrol.",
    "sources": "Sources and methods",
    "a date": "Tuesday, 3 June 2031",
    "a source in the text": "Source: the ministry’s own count, which Sudmark disputes.",
}


@pytest.mark.parametrize("case", sorted(ARTICLE))
def test_article_is_not_marked(case: str) -> None:
    document = read(f"{LEAD}\n\n{ARTICLE[case]}\n\n{QUOTE}\n\n{LAST}")
    assert noise_lines(document) == []


@pytest.mark.parametrize("case", sorted(set(ARTICLE) - {"a table of numbers"}))
def test_article_is_not_marked_between_furniture(case: str) -> None:
    document = read(f"{LEAD}\n\nAdvertisement\n\n{ARTICLE[case]}\n\n{QUOTE}\n\n{LAST}\n\nFacebook\nTwitter")
    assert noise_lines(document) == ["Advertisement", "Facebook", "Twitter"]


def test_a_bracketed_credit_inside_a_paragraph_is_marked_alone() -> None:
    document = read(f"{LEAD} More talks will follow. (Photo: Nordfoto) {LAST}\n\n{QUOTE}")
    assert noise_lines(document) == ["(Photo: Nordfoto)"]


def test_a_call_at_the_end_of_a_paragraph_is_marked_alone() -> None:
    document = read(f"{QUOTE}\n\n{LEAD} Read more")
    assert noise_lines(document) == ["Read more"]


def test_a_notice_at_the_end_of_a_paragraph_is_marked_alone() -> None:
    document = read(f"{QUOTE}\n\n{LEAD} © 2031 Vessel Observer. All rights reserved.")
    assert noise_lines(document) == ["© 2031 Vessel Observer. All rights reserved."]


def test_a_caption_is_found_again_where_it_stands_without_its_credit() -> None:
    fragment = "crowd of two hundred at the pier of Vessel."
    document = read(f"{fragment}\nImage by freeboats.example\n\n{LEAD}\n\n{fragment}\n\n{QUOTE}\n\n{LAST}")
    assert noise_lines(document) == [fragment, "Image by freeboats.example", fragment]


def test_a_title_above_a_credit_is_not_its_caption() -> None:
    document = read(f"Norland and Sudmark Reopen the Strait\nPhoto: Nordfoto\n\n{BODY}")
    assert noise_lines(document) == ["Photo: Nordfoto"]


def test_a_table_after_a_label_in_the_middle_is_kept() -> None:
    document = read(f"{LEAD}\n\nRelated\n\nWhat Sudmark Wants\n\n{QUOTE}\n\n{LEAD} Twice.\n\n{LAST}")
    assert noise_lines(document) == ["Related"]


def test_english_after_a_comment_box_is_kept() -> None:
    document = read(f"{LEAD}\n\nBe the first to comment\n\n{QUOTE}\n\n{LAST}")
    assert noise_lines(document) == ["Be the first to comment"]


def test_hard_wrapped_notice_is_one_stretch() -> None:
    body = "\n".join(
        [
            "The patrol of the strait will begin again in the spring, said the two",
            "governments in a statement that their ministries released on Tuesday",
            "after a long day of talks in the harbour town of Vessel, where nobody",
            "had expected an agreement so soon after the quarrel of the last year.",
            "",
            "All rights reserved. This article may not be reproduced, broadcast or",
            "rewritten without the consent of the Vessel Observer and its editors.",
        ]
    )
    document = read(body)
    assert [each.kind for each in document.noise] == ["notice"]
    assert document.text[document.noise[0].start :].startswith("All rights")
    assert document.noise[0].end == len(body)
