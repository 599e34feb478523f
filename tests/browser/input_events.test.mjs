// What a hand does to the picture, as the browser tells it: input methods, keys that are the browser's, fingers, another
// screen, a tab that nobody looks at, ten thousand files at once.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { finished, frames, open_page, settled, start_chromium } from "./chromium.mjs";

let browser, page, context, watched, session;
before(async () => {
  browser = await start_chromium();
});
after(() => browser?.close());

async function open_sample(view = "terms") {
  await context?.close();
  ({ page, context, watched } = await open_page(browser, { hash: `#sample&view=${view}` }));
  session = await context.newCDPSession(page);
  await finished(page);
  await settled(page);
}

/** What the field under the keyboard holds: all of it is copied. */
async function written() {
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  return page.evaluate(() => navigator.clipboard.readText());
}

describe("text", () => {
  beforeEach(async () => {
    await open_sample();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.keyboard.press("Control+f");
    await settled(page);
  });

  it("of an input method is seen while it is composed, and taken once, when it is done", async () => {
    const composed = () => page.evaluate(() => {
      const agent = document.getElementById("agent");
      return [agent.value, getComputedStyle(agent).opacity, agent.getBoundingClientRect().width > 20];
    });
    for (const text of ["\u4e2d", "\u4e2d\u56fd"]) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    assert.deepEqual(await composed(), ["\u4e2d\u56fd", "1", true]);
    await session.send("Input.insertText", { text: "\u4e2d\u56fd" });
    await settled(page);
    assert.deepEqual((await composed()).slice(0, 2), ["", "0"]);
    assert.equal(await written(), "\u4e2d\u56fd");
  });

  it("that was composed and given up leaves nothing", async () => {
    await session.send("Input.insertText", { text: "road" });
    await session.send("Input.imeSetComposition", { text: "\u3042", selectionStart: 1, selectionEnd: 1 });
    await session.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
    await settled(page);
    assert.equal(await written(), "road");
  });

  it("of a screen keyboard, which sends no keys, is written and erased", async () => {
    await session.send("Input.insertText", { text: "roads" });
    await page.evaluate(() => document.getElementById("agent").dispatchEvent(
      new InputEvent("beforeinput", { inputType: "deleteContentBackward", bubbles: true, cancelable: true })));
    await settled(page);
    assert.equal(await written(), "road");
  });
});

describe("keys", () => {
  before(() => open_sample());
  /** Whether the page keeps the browser from acting on it. */
  const is_kept = (key, init = {}) => page.evaluate(([name, more]) => {
    const code = /^[a-z]$/i.test(name) ? `Key${name.toUpperCase()}` : name;
    const event = new KeyboardEvent("keydown", { key: name, code, bubbles: true, cancelable: true, ...more });
    document.getElementById("agent").dispatchEvent(event);
    document.getElementById("agent").dispatchEvent(new KeyboardEvent("keyup", { key: name, code, bubbles: true }));
    return event.defaultPrevented;
  }, [key, init]);

  it("that are the browser's stay so", async () => {
    for (const key of ["F5", "F11", "F12", "Dead", "Process", "AudioVolumeUp", "BrowserBack"]) {
      assert.equal(await is_kept(key), false, key);
    }
    for (const key of [..."rtwnlphjdu+-=0", "Tab"]) assert.equal(await is_kept(key, { ctrlKey: true }), false, `Ctrl+${key}`);
    for (const key of "TNPIJC") assert.equal(await is_kept(key, { ctrlKey: true, shiftKey: true }), false, `Ctrl+Shift+${key}`);
  });
  it("with Alt, whatever they are, stay the browser's", async () => {
    for (const key of ["ArrowLeft", "Home", "F4", "f", "1", "Enter"]) assert.equal(await is_kept(key, { altKey: true }), false, key);
    assert.equal(await is_kept("e", { altKey: true, ctrlKey: true }), false, "AltGr writes letters");
  });
  it("that the front end acts on do nothing else", async () => {
    for (const key of ["ArrowDown", "PageUp", "Escape", "Tab", "F1"]) assert.equal(await is_kept(key), true, key);
    for (const key of [..."fosez", "1", "8"]) assert.equal(await is_kept(key, { ctrlKey: true }), true, `Ctrl+${key}`);
    assert.equal(await is_kept("Z", { ctrlKey: true, shiftKey: true }), true);
  });
  it("that write are left to write", async () => {
    for (const key of ["a", "1", " ", "\u00e9"]) assert.equal(await is_kept(key), false, key);
  });
});

describe("fingers", () => {
  const touch = (type, ...points) => session.send("Input.dispatchTouchEvent",
    { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const changes = async (act) => {
    const before_it = await page.screenshot();
    await act();
    await settled(page);
    return !before_it.equals(await page.screenshot());
  };

  it("scroll the list that they drag", async () => {
    await open_sample();
    assert.ok(await changes(async () => {
      await touch("touchStart", [550, 600]);
      for (let y = 580; y >= 300; y -= 20) await touch("touchMove", [550, y]);
      await touch("touchEnd");
    }));
  });
  it("zoom a picture when two of them part", async () => {
    await open_sample("actors/network");
    assert.ok(await changes(async () => {
      await touch("touchStart", [520, 400], [560, 400]);
      for (let d = 20; d <= 120; d += 10) await touch("touchMove", [540 - d, 400], [540 + d, 400]);
      await touch("touchEnd");
    }));
  });
  it("that the system takes away leave nothing pressed", async () => {
    await open_sample();
    await touch("touchStart", [550, 600]);
    await touch("touchCancel");
    const count = await settled(page);
    await page.waitForTimeout(700); // no long press comes of it
    assert.equal(await frames(page), count);
  });
});

describe("the window", () => {
  it("moved to a screen of more pixels is drawn with them", async () => {
    await open_sample();
    for (const ratio of [2, 1.25, 1]) {
      await session.send("Emulation.setDeviceMetricsOverride", { width: 1280, height: 800, deviceScaleFactor: ratio, mobile: false });
      await page.mouse.move(640, 400 + ratio);
      await settled(page);
      assert.deepEqual(await page.evaluate(() => [canvas.width, canvas.height]), [1280 * ratio, 800 * ratio]);
    }
    assert.deepEqual(watched.errors, []);
  });

  it("hidden while articles are read goes on reading and draws nothing", async () => {
    await open_sample();
    await page.evaluate(() => { // as the browser does: frames stop, the state says why
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
      globalThis.requestAnimationFrame = () => 0;
      document.dispatchEvent(new Event("visibilitychange"));
    });
    const count = await frames(page);
    await page.evaluate(() => document.getElementById("open-sample").click());
    await page.waitForFunction(() => /^12 files read/.test(document.getElementById("status").textContent));
    assert.equal(await frames(page), count);
  });
});
