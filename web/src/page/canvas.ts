// The canvas: its size in device pixels, its frames, its WebGL context. A frame is drawn only when someone
// asked for one; an idle page draws none.

import type { AppModule } from "./app_module.js";

/** Dear ImGui settles in two: a list knows by the first that it is to scroll. One more for what the second sets off. */
export const frames_to_settle = 3;

export class Canvas {
  readonly element: HTMLCanvasElement;
  #app: AppModule;
  #wanted = 0; // frames still to be drawn
  #scheduled = false;
  #lost = false;
  #shown = true;
  #drawn = 0;
  #ratio = 0; // that the size is for

  /** Null where there is no WebGL 2. */
  static start(element: HTMLCanvasElement, app: AppModule): Canvas | null {
    return app.call("app_start_canvas") === 0 ? null : new Canvas(element, app);
  }

  private constructor(element: HTMLCanvasElement, app: AppModule) {
    this.element = element;
    this.#app = app;
    this.#follow_size();
    this.#follow_ratio();
    this.#follow_context();
  }

  /** Frames drawn since the page was opened. */
  get drawn(): number {
    return this.#drawn;
  }

  /** Asks for so many frames from now on; more than one where the front end needs some to settle. */
  request(frames: number): void {
    this.#wanted = Math.max(this.#wanted, frames);
    if (this.#scheduled || this.#lost || !this.#shown) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.draw();
    });
  }

  /** Draws at once. Asks for the next frame if more are wanted. */
  draw(): void {
    if (this.#lost || !this.#shown) return;
    this.#wanted = Math.max(0, this.#wanted - 1);
    const ratio = devicePixelRatio;
    if (ratio !== this.#ratio) return this.#fit(); // before anyone told of it
    const { width, height } = this.element;
    if (width === 0 || height === 0) return;
    this.#app.call("app_frame", width / ratio, height / ratio, ratio, performance.now() / 1000);
    ++this.#drawn;
    if (this.#input_waits()) this.#wanted = Math.max(this.#wanted, 1);
    if (this.#wanted > 0) this.request(this.#wanted);
  }

  /** Draws at once, as often as it takes until all input so far has had its effect. */
  draw_through(): void {
    const most = 256; // frames; more input than that at once is not a person's
    for (let frame = 0; frame === 0 || (frame < most && this.#input_waits()); ++frame) this.draw();
  }

  #input_waits(): boolean {
    return this.#app.call("app_input_waits") !== 0;
  }

  set shown(shown: boolean) {
    this.#shown = shown;
    if (shown) this.request(frames_to_settle);
  }

  // Drawn within the observer's call: setting the size clears the canvas, and it must not be shown empty.
  #follow_size(): void {
    const observer = new ResizeObserver(([entry]) => this.#fit(entry?.devicePixelContentBoxSize?.[0]));
    try {
      observer.observe(this.element, { box: "device-pixel-content-box" });
    } catch { // an engine without that box
      observer.observe(this.element);
    }
  }

  #fit(told?: ResizeObserverSize): void {
    this.#ratio = devicePixelRatio;
    const box = this.element.getBoundingClientRect();
    const width = in_pixels(box.width, told?.inlineSize);
    const height = in_pixels(box.height, told?.blockSize);
    if (width === this.element.width && height === this.element.height) return this.request(1);
    this.element.width = width;
    this.element.height = height;
    this.request(frames_to_settle);
    this.draw();
  }

  // A query matches one ratio only, so it is made anew at each change. Another screen may have other pixels and the same
  // size, of which no observer tells.
  #follow_ratio(): void {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      this.#fit();
      this.request(frames_to_settle);
      this.#follow_ratio();
    }, { once: true });
  }

  #follow_context(): void {
    this.element.addEventListener("webglcontextlost", (event) => {
      event.preventDefault(); // says that we can restore it
      this.#lost = true;
      this.#app.call("app_context_lost");
    });
    this.element.addEventListener("webglcontextrestored", () => {
      this.#app.call("app_context_restored");
      this.#lost = false;
      this.request(frames_to_settle);
    });
  }
}

// The exact number of device pixels where the engine tells it. An emulated ratio is not in what it tells.
function in_pixels(css: number, told: number | undefined): number {
  const computed = css * devicePixelRatio;
  return told !== undefined && Math.abs(told - computed) < 1 ? told : Math.round(computed);
}
