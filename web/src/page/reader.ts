// The Reader of an article whose script only the browser can set: semantic HTML laid over the room that the picture
// keeps for it, with the same marks. It follows what is in focus; Esc gives the keyboard back to the picture.

import type { AppModule } from "./app_module.js";

/** In CSS pixels. */
export interface Room { x: number; y: number; width: number; height: number }

export class Reader {
  #place: HTMLElement;
  #app: AppModule;
  #leave: () => void;
  #state = -1; // of what is shown

  /** `leave` gives the keyboard back. */
  constructor(place: HTMLElement, app: AppModule, leave: () => void) {
    this.#place = place;
    this.#app = app;
    this.#leave = leave;
    place.addEventListener("click", (event) => this.#press(event));
    place.addEventListener("keydown", (event) => {
      if (event.key === "Escape") return this.#go_back();
      if (event.key === "Enter" || event.key === " ") this.#press(event);
    });
  }

  /** Each frame: where it lies, or null for nowhere. */
  lay(room: Room | null): void {
    if (room === null) return this.#hide();
    const { style } = this.#place;
    style.left = `${room.x}px`;
    style.top = `${room.y}px`;
    style.width = `${room.width}px`;
    style.height = `${room.height}px`;
    const opens = this.#place.hidden;
    this.#place.hidden = false;
    const state = this.#app.call("app_reader_state") >>> 0;
    if (state !== this.#state) this.#render();
    this.#state = state;
    if (opens) this.#place.focus({ preventScroll: true });
  }

  #hide(): void {
    if (this.#place.hidden) return;
    const had_focus = this.#place.contains(document.activeElement);
    this.#place.hidden = true;
    this.#state = -1;
    this.#place.replaceChildren();
    if (had_focus) this.#leave();
  }

  #render(): void {
    const parsed = new DOMParser().parseFromString(this.#app.reader_html(), "text/html");
    const pressed = this.#focused_mark();
    this.#place.replaceChildren(...parsed.body.childNodes);
    this.#place.querySelector("[data-here]")?.scrollIntoView({ block: "center" });
    if (pressed !== null) this.#place.querySelector<HTMLElement>(pressed)?.focus({ preventScroll: true });
  }

  // The mark that has the keyboard, as a selector: it is another element after the next rendering.
  #focused_mark(): string | null {
    const mark = document.activeElement;
    if (!(mark instanceof HTMLElement) || !this.#place.contains(mark)) return null;
    const { commitment, actor } = mark.dataset;
    if (commitment !== undefined) return `[data-commitment="${CSS.escape(commitment)}"]`;
    return actor === undefined ? null : `[data-actor="${CSS.escape(actor)}"]`;
  }

  #press(event: Event): void {
    const mark = (event.target as Element).closest<HTMLElement>("[data-commitment], [data-actor]");
    if (mark === null) return;
    event.preventDefault();
    const { commitment, actor } = mark.dataset;
    if (commitment !== undefined) this.#app.focus_on("app_focus_commitment", commitment);
    else if (actor !== undefined) this.#app.focus_on("app_focus_actor", actor);
  }

  #go_back(): void {
    this.#leave();
    this.#app.call("app_go_back");
  }
}
