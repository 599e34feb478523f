// When the page draws, and that it survives what happens to a canvas: rest, resizing, zoom, a lost
// context, a browser without WebGL 2.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { finished, frames, open_page, screenshot, settled, start_chromium } from "./chromium.mjs";

let browser;
before(async () => {
  browser = await start_chromium();
});
after(() => browser?.close());

async function open_sample(options = {}) {
  const opened = await open_page(browser, { hash: "#sample", ...options });
  await finished(opened.page);
  await settled(opened.page);
  return opened;
}

describe("frames", () => {
  it("an idle page draws none in two seconds", async () => {
    const { page, context } = await open_sample();
    const count = await frames(page);
    assert.ok(count > 0);
    await page.waitForTimeout(2000);
    assert.equal(await frames(page), count);
    await context.close();
  });

  it("a movement of the mouse is drawn in a few frames, and then there is rest again", async () => {
    const { page, context } = await open_sample();
    const count = await frames(page);
    await page.mouse.move(640, 400);
    const after_it = await settled(page);
    assert.ok(after_it > count && after_it <= count + 12, `${after_it - count} frames`);
    await context.close();
  });
});

describe("the canvas", () => {
  it("has exactly the window's device pixels, also after resizing and at fractions of a pixel", async () => {
    for (const ratio of [1, 1.5, 2]) {
      const { page, context } = await open_sample({ ratio });
      for (const [width, height] of [[1280, 800], [900, 601], [1601, 900]]) {
        await page.setViewportSize({ width, height });
        await settled(page);
        const size = await page.evaluate(() => [canvas.width, canvas.height]);
        assert.ok(Math.abs(size[0] - width * ratio) <= 1 && Math.abs(size[1] - height * ratio) <= 1, `${size} at ${ratio}`);
      }
      await context.close();
    }
  });

  it("follows the system's change from light to dark", async () => {
    const { page, context } = await open_sample({ colorScheme: "light" });
    const light = await mean_brightness(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await settled(page);
    const dark = await mean_brightness(page);
    assert.ok(light > 200 && dark < 80, `${light} then ${dark}`);
    await context.close();
  });

  it("is drawn anew, to the pixel, after its context was lost and restored", async () => {
    const { page, context, watched } = await open_sample();
    const before_it = await page.screenshot();
    await page.evaluate(() => {
      globalThis.lose = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
      globalThis.lose.loseContext();
    });
    await page.mouse.move(640, 400);
    const while_lost = await settled(page);
    await page.mouse.move(1, 799);
    assert.equal(await settled(page), while_lost);
    await page.evaluate(() => globalThis.lose.restoreContext());
    await settled(page);
    await page.mouse.move(640, 400);
    await settled(page);
    await page.mouse.move(1, 799);
    await settled(page);
    await screenshot(page, "restored");
    assert.ok((await difference(page, before_it, await page.screenshot())) < 0.001);
    assert.deepEqual(watched.errors, []);
    await context.close();
  });
});

describe("without WebGL 2", () => {
  it("the text view is the whole page", async () => {
    const plain = await start_chromium(["--disable-3d-apis"]);
    try {
      const { page, watched } = await open_page(plain);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.view), "text");
      assert.equal(await page.locator("#switch").isVisible(), false);
      await page.getByRole("button", { name: "Open the sample" }).click();
      assert.match(await finished(page), /^12 files read/);
      assert.equal(await page.getByRole("heading", { name: "Overview", exact: true }).isVisible(), true);
      assert.deepEqual(watched.requests, []);
      await screenshot(page, "without-webgl");
    } finally {
      await plain.close();
    }
  });
});

/** Share of pixels that differ between two screenshots. */
function difference(page, a, b) {
  return page.evaluate(async (pictures) => {
    const [x, y] = await Promise.all(pictures.map(pixels));
    let count = 0;
    for (let i = 0; i < x.length; i += 4) if (x[i] !== y[i] || x[i + 1] !== y[i + 1] || x[i + 2] !== y[i + 2]) ++count;
    return count / (x.length / 4);
    async function pixels(base64) {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const { width, height } = image;
      const surface = new OffscreenCanvas(width, height).getContext("2d");
      surface.drawImage(image, 0, 0);
      return surface.getImageData(0, 0, width, height).data;
    }
  }, [a.toString("base64"), b.toString("base64")]);
}

/** 0 black to 255 white. */
async function mean_brightness(page) {
  const picture = (await page.screenshot()).toString("base64");
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const surface = new OffscreenCanvas(1, 1).getContext("2d");
    surface.imageSmoothingQuality = "high";
    surface.drawImage(image, 0, 0, 1, 1);
    return surface.getImageData(0, 0, 1, 1).data[1];
  }, picture);
}
