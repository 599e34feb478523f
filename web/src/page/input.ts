// Pointer, wheel, keyboard, text and clipboard, from the canvas to the front end. Text comes only through a
// hidden input (the agent), so that dead keys, input methods and screen keyboards work; it also has the
// keyboard's focus. The browser keeps its own shortcuts, and no listener sits on the window.

import type { AppModule } from "./app_module.js";
import { type Canvas, frames_to_settle } from "./canvas.js";

const tooltip_delay = 600; // ms until a resting pointer's tooltip is due
const long_press = 500; // ms
const slop = 8; // CSS pixels a finger may move and still tap
const nowhere = -3.4028234663852886e38; // -FLT_MAX: there is no pointer

const cursors = [
  "default", "text", "move", "ns-resize", "ew-resize", "nesw-resize", "nwse-resize", "pointer", "wait", "progress",
  "not-allowed",
];

/** Keys that write nothing but act; every other named key (media keys, F5, F11, F12, dead keys) stays the browser's. */
const acting = /^(Arrow(Left|Right|Up|Down)|Page(Up|Down)|Home|End|Insert|Delete|Backspace|Enter|Escape|Tab|ContextMenu|F([1-46-9]|10))$/;
/** What the front end does with Ctrl or Command; every other chord, so all of R T W N L P + - 0, is the browser's. */
const chords = /^([acefosvxyz1-9]|Arrow(Left|Right|Up|Down)|Home|End|Backspace|Delete|Enter)$/i;

/** What a key means here: text comes by itself, what is not ours is left to the browser. */
function is_ours(event: KeyboardEvent, apple: boolean): boolean {
  if (event.altKey || event.isComposing || event.keyCode === 229) return false;
  const chord = apple ? event.metaKey : event.ctrlKey;
  if (!chord && (event.ctrlKey || event.metaKey)) return false;
  if (!chord) return event.key.length === 1 || acting.test(event.key) || event.key === "Shift";
  if (event.shiftKey && event.key.length === 1) return event.key.toLowerCase() === "z";
  return chords.test(event.key) || event.key === "Control" || event.key === "Meta";
}

interface Finger { x: number; y: number; moved: boolean; pressed: boolean; timer: ReturnType<typeof setTimeout> }

export class Input {
  #app: AppModule;
  #canvas: Canvas;
  #agent: HTMLInputElement;
  #apple: boolean;
  #copied: string | null = null; // what the front end copied during a copy event
  #copying = false;
  #wants_text = false;
  #fingers = new Map<number, Finger>();
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(app: AppModule, canvas: Canvas, agent: HTMLInputElement, apple: boolean) {
    this.#app = app;
    this.#canvas = canvas;
    this.#agent = agent;
    this.#apple = apple;
    this.#listen_to_pointer();
    this.#listen_to_fingers();
    this.#listen_to_keys();
    this.#listen_to_text();
    this.#listen_to_clipboard();
  }

  set cursor(shape: number) {
    this.#canvas.element.style.cursor = shape < 0 ? "none" : cursors[shape] ?? "default";
  }

  /** Where text is being written: input methods open their windows there. */
  caret(wanted: boolean, x: number, y: number, height: number): void {
    this.#agent.style.transform = `translate(${Math.round(x)}px, ${Math.round(y + height)}px)`;
    if (wanted && !this.#wants_text) this.focus();
    this.#wants_text = wanted;
  }

  focus(): void {
    this.#agent.focus({ preventScroll: true });
  }

  /** Takes a text for the clipboard when a copy event waits for it; else answers false. */
  take_copy(text: string): boolean {
    if (this.#copying) this.#copied = text;
    return this.#copying;
  }

  #happened(): void {
    this.#canvas.request(frames_to_settle);
  }
  #modifiers({ ctrlKey, shiftKey, altKey, metaKey }: MouseEvent | KeyboardEvent): void {
    this.#app.call("app_modifiers", Number(ctrlKey), Number(shiftKey), Number(altKey), Number(metaKey));
  }
  #move(event: PointerEvent | WheelEvent, touch = false): void {
    this.#app.call("app_pointer", event.offsetX, event.offsetY, Number(touch));
  }

  #listen_to_pointer(): void {
    const canvas = this.#canvas.element;
    const buttons = [0, 2, 1, 3, 4]; // the DOM's numbers to Dear ImGui's
    const on = (type: "pointerdown" | "pointerup" | "pointermove" | "pointercancel" | "pointerleave", act: (e: PointerEvent) => void) =>
      canvas.addEventListener(type, (event) => {
        if (event.pointerType === "touch") return;
        act(event);
        this.#happened();
      });
    on("pointermove", (event) => {
      this.#move(event);
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#canvas.request(1), tooltip_delay);
    });
    on("pointerdown", (event) => {
      event.preventDefault(); // keeps the focus where we put it
      canvas.setPointerCapture(event.pointerId);
      this.focus();
      this.#modifiers(event);
      this.#move(event);
      this.#app.call("app_pointer_button", buttons[event.button] ?? 0, 1);
    });
    on("pointerup", (event) => {
      this.#move(event);
      this.#app.call("app_pointer_button", buttons[event.button] ?? 0, 0);
    });
    on("pointercancel", () => { // its release will never come
      for (const button of buttons) this.#app.call("app_pointer_button", button, 0);
    });
    on("pointerleave", () => {
      clearTimeout(this.#rest);
      this.#app.call("app_pointer", nowhere, nowhere, 0);
    });
    canvas.addEventListener("contextmenu", (event) => event.preventDefault());
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault(); // also with Ctrl, which is how a pinch on a pad arrives: pictures zoom
      const notch = [100, 3, 1][event.deltaMode] ?? 100; // pixels, lines, pages
      this.#modifiers(event);
      this.#move(event);
      this.#app.call("app_wheel", -event.deltaX / notch, -event.deltaY / notch);
      if (event.ctrlKey) this.#app.call("app_modifiers", 0, 0, 0, 0); // of a pinch no release will tell
      this.#happened();
    }, { passive: false });
  }

  // One finger scrolls what lies under it, taps, or presses long for the right button; two fingers zoom,
  // told as a wheel with Ctrl held.
  #listen_to_fingers(): void {
    const canvas = this.#canvas.element;
    const on = (type: "pointerdown" | "pointerup" | "pointermove" | "pointercancel", act: (e: PointerEvent) => void) =>
      canvas.addEventListener(type, (event) => {
        if (event.pointerType !== "touch") return;
        event.preventDefault();
        act(event);
        this.#happened();
      });
    const press = (button: number) => {
      this.#app.call("app_pointer_button", button, 1);
      this.#app.call("app_pointer_button", button, 0);
      this.#happened();
    };
    on("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.#move(event, true);
      const finger: Finger = {
        x: event.offsetX, y: event.offsetY, moved: false, pressed: false,
        timer: setTimeout(() => {
          finger.pressed = true;
          press(1);
        }, long_press),
      };
      this.#fingers.set(event.pointerId, finger);
      if (this.#fingers.size > 1) for (const { timer } of this.#fingers.values()) clearTimeout(timer);
    });
    on("pointermove", (event) => {
      const finger = this.#fingers.get(event.pointerId);
      if (finger === undefined || finger.pressed) return;
      const dx = event.offsetX - finger.x;
      const dy = event.offsetY - finger.y;
      if (!finger.moved && Math.hypot(dx, dy) < slop) return;
      clearTimeout(finger.timer);
      const before = this.#spread();
      Object.assign(finger, { x: event.offsetX, y: event.offsetY, moved: true });
      if (this.#fingers.size === 2) {
        this.#app.call("app_modifiers", 1, 0, 0, 0);
        this.#app.call("app_wheel", 0, (this.#spread() - before) / 50);
        this.#app.call("app_modifiers", 0, 0, 0, 0);
      } else {
        this.#app.call("app_wheel", dx / 90, dy / 90); // a wheel's notch moves about five lines
      }
    });
    const lift = (event: PointerEvent, taps: boolean) => {
      const finger = this.#fingers.get(event.pointerId);
      this.#fingers.delete(event.pointerId);
      if (finger === undefined) return;
      clearTimeout(finger.timer);
      if (!taps || finger.moved || finger.pressed) return;
      press(0);
      if (this.#wants_text) this.focus(); // opens the screen keyboard only where text is wanted
    };
    on("pointerup", (event) => lift(event, true));
    on("pointercancel", (event) => lift(event, false));
  }
  #spread(): number {
    const [a, b] = [...this.#fingers.values()];
    return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
  }

  #listen_to_keys(): void {
    this.#agent.addEventListener("keydown", (event) => {
      if (!is_ours(event, this.#apple)) return;
      this.#modifiers(event);
      const chord = event.ctrlKey || event.metaKey;
      const clipboard = chord && !event.shiftKey && "cxv".includes(event.key.toLowerCase());
      if (clipboard) return this.#happened(); // the clipboard's events follow
      this.#app.key(event.code, event.key, true);
      if (chord || event.key.length > 1) event.preventDefault();
      this.#happened();
    });
    this.#agent.addEventListener("keyup", (event) => {
      this.#modifiers(event);
      this.#app.key(event.code, event.key, false);
      if (event.key === "Meta") this.#release_all(); // macOS tells of no other key's release while it is held
      this.#happened();
    });
    this.#agent.addEventListener("focus", () => {
      this.#app.call("app_focus", 1);
      this.#happened();
    });
    this.#agent.addEventListener("blur", () => this.#release_all());
  }
  #release_all(): void {
    this.#app.call("app_focus", 0); // releases every key
    if (document.activeElement === this.#agent) this.#app.call("app_focus", 1);
    this.#happened();
  }

  #listen_to_text(): void {
    const take = () => {
      for (const character of this.#agent.value) this.#app.call("app_text", character.codePointAt(0) as number);
      this.#agent.value = "";
      this.#happened();
    };
    this.#agent.addEventListener("input", (event) => {
      if (!(event as InputEvent).isComposing) take();
    });
    // What an input method composes is nobody's text yet: it is shown where it will stand, in the agent itself.
    this.#agent.addEventListener("compositionstart", () => { this.#agent.dataset["composing"] = ""; });
    this.#agent.addEventListener("compositionend", () => {
      delete this.#agent.dataset["composing"];
      take();
    });
    this.#agent.addEventListener("beforeinput", (event) => { // a screen keyboard sends no keys
      if (event.inputType !== "deleteContentBackward" || this.#agent.value !== "") return;
      this.#tap("Backspace");
      this.#happened();
    });
  }

  // The browser lends the clipboard for the length of its event, so the front end must act within it.
  #listen_to_clipboard(): void {
    for (const [type, code] of [["copy", "KeyC"], ["cut", "KeyX"]] as const) {
      this.#agent.addEventListener(type, (event) => {
        this.#copying = true;
        this.#chord(code);
        this.#copying = false;
        if (this.#copied !== null) event.clipboardData?.setData("text/plain", this.#copied);
        this.#copied = null;
        event.preventDefault();
      });
    }
    this.#agent.addEventListener("paste", (event) => {
      event.preventDefault();
      this.#app.pasted(event.clipboardData?.getData("text/plain") ?? "");
      this.#chord("KeyV");
    });
  }
  // Ctrl (on Apple's machines Command) and a key, drawn through at once: what waits, then down, then up.
  #chord(code: string): void {
    this.#canvas.draw_through(); // what was typed before comes first
    const held = this.#apple ? [0, 0, 0, 1] : [1, 0, 0, 0];
    this.#app.call("app_modifiers", ...held);
    this.#app.key(code, "", true);
    this.#canvas.draw_through();
    this.#app.key(code, "", false);
    this.#app.call("app_modifiers", 0, 0, 0, 0);
    this.#happened();
  }
  #tap(code: string): void {
    this.#app.key(code, "", true);
    this.#app.key(code, "", false);
  }
}
