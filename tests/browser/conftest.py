"""A real browser for the tests that need one: Chromium, headless, with a profile of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

BINARIES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
Browse = Callable[..., webdriver.Chrome]


@pytest.fixture
def browse(tmp_path: Path) -> Iterator[Browse]:
    """Opens a browser: `browse(width=360, dark=True, scripts=False)`."""
    binary = next((found for name in BINARIES if (found := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    if binary is None or driver is None:
        pytest.skip("no browser: needs chromium and chromedriver on the path (Debian: chromium, chromium-driver)")
    opened: list[webdriver.Chrome] = []

    def start(*, width: int = 1280, dark: bool = False, scripts: bool = True) -> webdriver.Chrome:
        options = webdriver.ChromeOptions()
        options.binary_location = binary
        for switch in (*SWITCHES, f"--user-data-dir={tmp_path / f'profile{len(opened)}'}"):
            options.add_argument(switch)
        if not scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        browser = webdriver.Chrome(options=options, service=Service(driver))
        opened.append(browser)
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        browser.get("about:blank")
        browser.get_log("performance")  # type: ignore[no-untyped-call]
        return browser

    yield start
    for browser in opened:
        browser.quit()
