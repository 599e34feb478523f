// What is on show as a document with buttons and forms: for a keyboard, a screen reader, the browser's search and text
// zoom, and for browsers without WebGL 2. The front end writes it (ui/text), every text escaped, and each control carries
// words (ui/opening.h) that go back when it is used. Here the document is brought up to date without taking the focus,
// what is being typed or the scroll away; while articles arrive at most twice a second.

const pause = 500; // ms between two renderings

export interface Texts {
  html(): string;
  act(words: string): void;
}

/** What a control is known by from one rendering to the next. */
function key_of(control: Element): string {
  const form = control.closest("form");
  if (form !== null && control !== form) return `${form.getAttribute("aria-label")}/${control.getAttribute("name") ?? "submit"}`;
  return control.getAttribute("data-act") ?? control.id;
}

const controls = "button, input, summary, [tabindex]";

export class TextView {
  #place: HTMLElement;
  #texts: Texts;
  #shown = false;
  #stale = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement, texts: Texts) {
    this.#place = place;
    this.#texts = texts;
    place.addEventListener("click", (event) => {
      const button = (event.target as Element).closest("button[type=button][data-act]");
      if (button !== null) this.#act(button.getAttribute("data-act") as string);
    });
    place.addEventListener("submit", (event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const typed = new FormData(form);
      const words = (form.dataset["act"] as string)
        .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(typed.get(name) ?? "").trim()));
      for (const input of form.querySelectorAll("input")) input.value = input.defaultValue;
      this.#act(words);
    });
  }

  set shown(shown: boolean) {
    this.#stale ||= !shown; // what is chosen in the picture changes the text unseen
    this.#shown = shown;
    this.#place.hidden = !shown;
    if (shown && this.#stale) this.#render();
  }

  /** What is shown changed. */
  refresh(now = false): void {
    this.#stale = true;
    if (now) return this.#render();
    this.#timer ??= setTimeout(() => this.#render(), pause);
  }

  #act(words: string): void {
    this.#texts.act(words);
    this.refresh(true);
  }

  #render(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#shown) return;
    this.#stale = false;
    const fresh = new DOMParser().parseFromString(this.#texts.html(), "text/html").body;
    for (const wide of fresh.querySelectorAll(".wide")) {
      wide.setAttribute("tabindex", "0"); // it scrolls, so a keyboard must get there
      wide.setAttribute("role", "group"); // no landmark: its section is one
      wide.setAttribute("aria-label", wide.querySelector("caption")?.textContent ?? "Table");
      wide.id = `wide-${wide.closest("section")?.id ?? ""}-${wide.getAttribute("aria-label")}`;
    }
    this.#carry_over(fresh);
    const focus = this.#place.contains(document.activeElement) ? document.activeElement : null;
    const key = focus === null ? "" : key_of(focus);
    const at = focus === null ? -1 : this.#alike(focus, key).indexOf(focus);
    const [x, y] = [scrollX, scrollY];
    this.#place.replaceChildren(...fresh.childNodes);
    if (focus !== null) this.#focus_again(key, at);
    scrollTo(x, y);
  }

  // What is being typed, and what was opened.
  #carry_over(fresh: HTMLElement): void {
    for (const input of this.#place.querySelectorAll("input")) {
      if (input.value === input.defaultValue) continue;
      const same = [...fresh.querySelectorAll("input")].find((other) => key_of(other) === key_of(input));
      if (same !== undefined) same.value = input.value;
    }
    for (const open of this.#place.querySelectorAll("details[open]")) {
      fresh.querySelector(`#${open.id}`)?.setAttribute("open", "");
    }
  }

  #alike(like: Element, key: string): Element[] {
    return [...this.#place.querySelectorAll(controls)].filter((other) => other.tagName === like.tagName && key_of(other) === key);
  }

  // A control that is gone (an accepted commitment is not accepted again) leaves the focus to the view's heading.
  #focus_again(key: string, at: number): void {
    const same = [...this.#place.querySelectorAll<HTMLElement>(controls)].filter((other) => key_of(other) === key);
    const id = /^(?:accept|reject|reopen)\/(.*)$/.exec(key)?.[1];
    const next = same[at] ?? same[0] ?? (id === undefined ? null
      : [...this.#place.querySelectorAll<HTMLElement>("button")].find((other) => /^(accept|reject|reopen)\//.test(key_of(other)) && key_of(other).endsWith(`/${id}`))) ?? null;
    if (next !== null) return next.focus({ preventScroll: true });
    const heading = this.#place.querySelector<HTMLElement>("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }
}
