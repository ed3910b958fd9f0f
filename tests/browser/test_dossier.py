"""The dossier in a real browser, opened from disk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from selenium.common.exceptions import NoAlertPresentException
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By

from entente.dossier import render
from entente.records import Collection
from tests.browser.conftest import Browse
from tests.dossier.hostile import ATTACKS, hostile
from tests.dossier.sample import sample, two_stories
from tests.dossier.sample_system import library, tense

pytestmark = pytest.mark.browser

TEXTS = """
return Array.from(document.querySelectorAll('.text'), (text) => {
  const copy = text.cloneNode(true);
  copy.querySelectorAll('.notes').forEach((notes) => notes.remove());
  copy.querySelectorAll('[data-code]').forEach((sign) => { sign.textContent = '[' + sign.dataset.code + ']'; });
  return copy.textContent;
});
"""
VISIBLE = "return document.querySelectorAll('#statement-list .record:not([hidden])').length"


def saved(folder: Path, collection: Collection) -> str:
    """The address of the rendered page on disk."""
    file = folder / "dossier.html"
    file.write_bytes(render(collection).encode())
    return file.as_uri()


def saved_tense(folder: Path) -> str:
    """The address of the page with agreements of a library, questions and blocs."""
    file = folder / "tense.html"
    file.write_bytes(render(tense(), library=library()).encode())
    return file.as_uri()


def requested(browser: Chrome) -> set[str]:
    """Every address the browser asked for since the last look."""
    logged: list[dict[str, Any]] = browser.get_log("performance")  # type: ignore[no-untyped-call]
    messages = [json.loads(entry["message"])["message"] for entry in logged]
    return {m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"}


def complaints(browser: Chrome) -> list[str]:
    """What the console says."""
    logged: list[dict[str, Any]] = browser.get_log("browser")  # type: ignore[no-untyped-call]
    return [entry["message"] for entry in logged]


@pytest.mark.parametrize("dark", [False, True])
def test_the_page_opens_without_a_complaint_or_a_request(browse: Browse, tmp_path: Path, dark: bool) -> None:
    address, browser = saved(tmp_path, sample()), browse(dark=dark)
    browser.get(address)
    assert browser.title.startswith("Norway and Denmark quarrel")
    assert complaints(browser) == []
    assert {url for url in requested(browser) if not url.startswith("data:")} == {address}
    paper = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(20, 22, 26)" if dark else "rgb(252, 251, 249)")


def test_hostile_text_is_shown_and_never_run(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    for attack in ATTACKS:
        address = saved(tmp_path, hostile(attack))
        browser.get(address)
        with pytest.raises(NoAlertPresentException):
            _ = browser.switch_to.alert.text
        assert complaints(browser) == []
        assert {url for url in requested(browser) if not url.startswith("data:")} == {address}
        assert "<script>alert(3)</script>" in browser.find_element(By.CSS_SELECTOR, ".text").text


def test_the_browser_gives_every_article_back_exactly(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    for collection in (sample(), hostile(ATTACKS[5])):
        browser.get(saved(tmp_path, collection))
        expected = sorted(_with_signs(document.text) for document in collection.documents)
        assert sorted(browser.execute_script(TEXTS)) == expected


def _with_signs(text: str) -> str:
    signs = "\x00\x07\u202e\u202c\u2067\u2069\ud800"
    return "".join(f"[{ord(character):04X}]" if character in signs else character for character in text)


def test_the_filter_works_by_keyboard_and_says_what_it_found(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    browser.get(saved(tmp_path, sample()))
    assert browser.execute_script(VISIBLE) == 7
    act = browser.find_element(By.CSS_SELECTOR, "form[data-list=statement-list] select[name=act]")
    act.send_keys("den")
    assert browser.execute_script(VISIBLE) == 1
    result = browser.find_element(By.CSS_SELECTOR, "form[data-list=statement-list] .result")
    assert result.text == "1 of 7 statements"
    assert result.get_attribute("aria-live") == "polite"
    act.send_keys(Keys.HOME)
    words = browser.find_element(By.CSS_SELECTOR, "form[data-list=statement-list] input")
    words.send_keys("offered TABLE")
    assert browser.execute_script(VISIBLE) == 1
    words.send_keys(" nowhere")
    assert browser.execute_script(VISIBLE) == 0
    assert result.text == "No statements match; choose fewer conditions"
    words.send_keys(Keys.TAB + Keys.ENTER)
    assert result.text == "7 statements"


def test_a_link_to_a_filtered_statement_brings_it_back(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    browser.get(saved(tmp_path, sample()))
    browser.find_element(By.CSS_SELECTOR, "form[data-list=statement-list] select[name=act]").send_keys("den")
    assert not browser.find_element(By.ID, "S1").is_displayed()
    browser.execute_script("location.hash = '#S1'")
    ActionChains(browser).pause(0.2).perform()
    assert browser.find_element(By.ID, "S1").is_displayed()


@pytest.mark.parametrize(
    ("items", "field", "value", "shown", "told"),
    [
        ("claim-list", "status", "several", ["C3"], "1 of 3 claims"),
        ("claim-list", "actor", "Asger", ["C2"], "1 of 3 claims"),
        ("timeline-list", "status", "planned", ["T4", "T5"], "2 of 6 entries"),
        ("timeline-list", "actor", "Sweden", ["T6"], "1 of 6 entries"),
    ],
)
def test_claims_and_the_timeline_can_be_filtered(
    browse: Browse, tmp_path: Path, items: str, field: str, value: str, shown: list[str], told: str
) -> None:
    browser = browse()
    browser.get(saved(tmp_path, sample()))
    browser.find_element(By.CSS_SELECTOR, f"form[data-list={items}] select[name={field}]").send_keys(value)
    left = browser.find_elements(By.CSS_SELECTOR, f"#{items} :is(.record, .entry):not([hidden])")
    assert sorted(one.get_attribute("id") or "" for one in left) == shown
    assert browser.find_element(By.CSS_SELECTOR, f"form[data-list={items}] .result").text == told


def test_a_claim_leads_to_the_one_it_cannot_hold_together_with(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    browser.get(saved(tmp_path, sample()))
    browser.find_element(By.CSS_SELECTOR, "form[data-list=claim-list] select[name=actor]").send_keys("Asger")
    assert not browser.find_element(By.ID, "C1").is_displayed()
    browser.find_element(By.CSS_SELECTOR, "#C2 .against a").send_keys(Keys.ENTER)
    ActionChains(browser).pause(0.2).perform()
    assert browser.find_element(By.ID, "C1").is_displayed()


def test_differing_reports_open_by_keyboard_side_by_side(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    browser.get(saved(tmp_path, sample()))
    summary = browser.find_element(By.CSS_SELECTOR, "#timeline .told summary")
    assert summary.text == "2 reports, which differ"
    summary.send_keys(Keys.ENTER)
    first, second = (one.rect for one in browser.find_elements(By.CSS_SELECTOR, "#timeline .report"))
    assert first["y"] == second["y"]
    assert first["x"] + first["width"] <= second["x"]


def test_words_dropped_and_added_are_marked_by_more_than_colour(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    browser.get(saved(tmp_path, sample()))
    look = "const s = getComputedStyle(arguments[0]); return [s.textDecorationLine, s.textDecorationStyle]"
    dropped, added = (browser.find_element(By.CSS_SELECTOR, f".passage {name}") for name in ("del", "ins"))
    assert browser.execute_script(look, dropped) == ["line-through", "solid"]
    assert browser.execute_script(look, added) == ["underline", "double"]


def test_following_a_fact_lights_up_exactly_its_words(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    browser.get(saved(tmp_path, sample()))
    browser.find_element(By.CSS_SELECTOR, "#S2 .where").send_keys(Keys.ENTER)
    ActionChains(browser).pause(0.2).perform()
    lit = browser.execute_script(
        "return Array.from(document.querySelectorAll('.text .seg.lit'), (one) => one.textContent).join('')"
    )
    assert lit == "that any lane had been closed"
    box = browser.execute_script("return document.querySelector('.text .seg.lit').getBoundingClientRect().toJSON()")
    assert 0 <= box["top"] < box["bottom"] <= 900


def test_words_tell_what_rests_on_them(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    browser.get(saved(tmp_path, sample()))
    words = browser.find_element(By.CSS_SELECTOR, ".seg.statement[data-facts~=C2]")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", words)
    words.click()
    popover = browser.find_element(By.CSS_SELECTOR, ".popover")
    assert {link.get_attribute("hash") for link in popover.find_elements(By.TAG_NAME, "a")} >= {"#S1", "#C2"}
    ActionChains(browser).send_keys(Keys.ESCAPE).perform()
    assert browser.find_elements(By.CSS_SELECTOR, ".popover") == []


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("name", ["sample", "two stories", "hostile", "tense"])
def test_no_width_scrolls_sideways(browse: Browse, tmp_path: Path, width: int, name: str) -> None:
    collection = {
        "sample": sample(),
        "two stories": two_stories(),
        "hostile": hostile("unbroken" * 60),
        "tense": tense(),
    }[name]
    browser = browse(width=width)
    browser.get(saved_tense(tmp_path) if name == "tense" else saved(tmp_path, collection))
    browser.execute_script("document.querySelectorAll('details').forEach((e) => { e.open = true; })")
    browser.execute_script("document.querySelectorAll('*').forEach((e) => { e.style.contentVisibility = 'visible'; })")
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_no_words_are_squeezed_into_a_column_of_letters(browse: Browse, tmp_path: Path) -> None:
    browser = browse(width=360)
    browser.get(saved(tmp_path, sample()))
    squeezed = browser.execute_script(
        "return [...document.querySelectorAll('td > div, th, dd, p, li')]"
        ".filter((e) => e.textContent.trim().length > 12 && e.offsetParent && e.clientHeight > 0)"
        ".filter((e) => e.clientWidth < 60 && e.clientHeight > 100).map((e) => e.outerHTML.slice(0, 80))"
    )
    assert squeezed == []


def test_the_theme_can_be_chosen(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    browser.get(saved(tmp_path, sample()))
    paper = "return getComputedStyle(document.body).backgroundColor"
    light = browser.execute_script(paper)
    browser.find_element(By.ID, "theme").send_keys(Keys.ENTER)
    assert browser.execute_script(paper) != light
    assert browser.find_element(By.ID, "theme").text == "Light page"


def test_without_scripts_everything_is_there(browse: Browse, tmp_path: Path) -> None:
    address, browser = saved(tmp_path, sample()), browse(scripts=False)
    browser.get(address)
    assert not browser.find_element(By.ID, "theme").is_displayed()
    assert not browser.find_element(By.CSS_SELECTOR, ".filter").is_displayed()
    assert len(browser.find_elements(By.CSS_SELECTOR, "#statement-list .record")) == 7
    assert browser.find_element(By.ID, "S1").is_displayed()
    browser.find_element(By.CSS_SELECTOR, "#S2 .where").send_keys(Keys.ENTER)
    assert "#D1." in browser.current_url
    assert browser.find_element(By.CSS_SELECTOR, ".seg:target").text == "that any lane had been closed"


def test_the_keyboard_reaches_the_content_first(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    browser.get(saved(tmp_path, sample()))
    ActionChains(browser).send_keys(Keys.TAB).perform()
    assert browser.switch_to.active_element.text == "Skip to the dossier"
    ActionChains(browser).send_keys(Keys.ENTER).pause(0.2).perform()
    assert browser.switch_to.active_element.get_attribute("id") == "main"


SHOWN_WINDOWS = "return [...document.querySelectorAll('.window')].filter((e) => e.offsetParent).length"


def test_the_slider_shows_one_window_at_a_time_or_all(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    browser.get(saved_tense(tmp_path))
    every = len(browser.find_elements(By.CSS_SELECTOR, ".window"))
    assert every > 1
    assert browser.execute_script(SHOWN_WINDOWS) == 1
    slider = browser.find_element(By.CSS_SELECTOR, ".slider input")
    told = browser.find_element(By.CSS_SELECTOR, ".slider output")
    assert told.text.startswith("All the time")
    slider.send_keys(Keys.ARROW_RIGHT)
    assert not told.text.startswith("All the time")
    assert browser.execute_script(SHOWN_WINDOWS) == 1
    browser.find_element(By.CSS_SELECTOR, ".slider button").send_keys(Keys.ENTER)
    assert browser.execute_script(SHOWN_WINDOWS) == every


def test_without_scripts_every_window_is_there_and_questions_open(browse: Browse, tmp_path: Path) -> None:
    browser = browse(scripts=False)
    browser.get(saved_tense(tmp_path))
    assert not browser.find_element(By.CSS_SELECTOR, ".slider").is_displayed()
    assert all(one.is_displayed() for one in browser.find_elements(By.CSS_SELECTOR, ".window"))
    proof = browser.find_element(By.CSS_SELECTOR, "#Q1 .proof")
    proof.find_element(By.TAG_NAME, "summary").send_keys(Keys.ENTER)
    assert proof.find_element(By.CSS_SELECTOR, ".tree").is_displayed()


def test_a_step_of_a_proof_leads_to_the_articles_words(browse: Browse, tmp_path: Path) -> None:
    browser = browse()
    browser.get(saved_tense(tmp_path))
    browser.find_element(By.CSS_SELECTOR, "#Q1 .proof summary").send_keys(Keys.ENTER)
    browser.find_element(By.CSS_SELECTOR, "#Q1 .proof .where").send_keys(Keys.ENTER)
    ActionChains(browser).pause(0.2).perform()
    lit = browser.execute_script(
        "return Array.from(document.querySelectorAll('.text .seg.lit'), (one) => one.textContent).join('')"
    )
    assert lit == "4 May 2031"
    assert complaints(browser) == []
