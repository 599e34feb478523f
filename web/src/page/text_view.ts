// The report as a document: headings and tables for a screen reader, for searching with the browser, for
// printing, and for browsers without WebGL 2. The core writes it, every value escaped; here it is only
// parsed and put in place, at most twice a second while articles arrive.

const pause = 500; // ms between two renderings

export class TextView {
  #place: HTMLElement;
  #report: () => string;
  #shown = false;
  #stale = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement, report: () => string) {
    this.#place = place;
    this.#report = report;
  }

  set shown(shown: boolean) {
    this.#stale ||= !shown; // what is chosen in the picture changes the report unseen
    this.#shown = shown;
    this.#place.hidden = !shown;
    if (shown && this.#stale) this.#render();
  }

  /** The report changed. */
  refresh(now = false): void {
    this.#stale = true;
    if (now) return this.#render();
    this.#timer ??= setTimeout(() => this.#render(), pause);
  }

  #render(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#shown) return;
    this.#stale = false;
    const parsed = new DOMParser().parseFromString(this.#report(), "text/html");
    this.#place.replaceChildren(...parsed.body.childNodes);
  }
}
