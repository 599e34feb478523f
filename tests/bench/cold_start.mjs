// How long a person waits: from the start of navigation of the real file:// page, in a browser with a fresh
// profile and software rendering that has come to rest, to an interface that can be used and to the sample's whole
// report, found and told.
//     node tests/bench/cold_start.mjs [RUNS]
import { finished, open_page, start_chromium } from "../browser/chromium.mjs";

const runs = Number(process.argv[2] ?? 5);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

for (const [name, hash] of [["picture", "#sample"], ["text view", "#sample&text"]]) {
  const usable = [];
  const report = [];
  for (let run = 0; run < runs; ++run) {
    const browser = await start_chromium();
    const { page } = await open_page(browser, { hash, rest: true });
    usable.push(await page.evaluate(() => performance.now()));
    const said = await finished(page);
    if (!/read in/.test(said)) throw new Error(`the page did not finish: ${said}`);
    await page.waitForFunction(() => !globalThis.entente.busy);
    report.push(await page.evaluate(() => performance.now()));
    await browser.close();
  }
  console.log(`${name}: usable after ${median(usable).toFixed(0)} ms, sample's report after ` +
    `${median(report).toFixed(0)} ms (median of ${runs}; ${Math.min(...report).toFixed(0)} to ${Math.max(...report).toFixed(0)})`);
}
