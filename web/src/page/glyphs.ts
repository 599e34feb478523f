// Text as pictures: what the front end's own face has no glyph for is drawn by the browser, in whatever faces are
// installed, letters joined and in their order. A canvas of its own, never shown; its pixels stay in memory, so that
// reading them back waits for no graphics card.

/** In device pixels; `left` and `top` are the picture's corner from the pen on the baseline. */
export interface Painted {
  advance: number;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Coverage, row by row. */
  ink: Uint8Array;
}

const widest = 2048; // kWidestPainted and kHighestPainted in ui/draw/painted.h
const highest = 256;
const faces = "system-ui, sans-serif";
const no_ink = new Uint8Array(0);
/** The first letter has a direction, and it is from the right. */
const from_right = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

export class Glyphs {
  #pen: CanvasRenderingContext2D | null = null;
  #font = "";

  /** Null where the browser gives no canvas to draw on. */
  paint(text: string, bold: boolean, em: number, only_measure: boolean): Painted | null {
    const pen = this.#pen ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (pen === null) return null;
    const font = `${bold ? 600 : 400} ${em.toFixed(2)}px ${faces}`;
    if (font !== this.#font) pen.font = this.#font = font;
    pen.direction = from_right.test(text) ? "rtl" : "ltr";
    pen.textAlign = "left";
    const size = pen.measureText(text);
    const left = Math.floor(-size.actualBoundingBoxLeft);
    const top = Math.floor(-size.actualBoundingBoxAscent);
    const width = Math.min(Math.ceil(size.actualBoundingBoxRight) - left, widest);
    const height = Math.min(Math.ceil(size.actualBoundingBoxDescent) - top, highest);
    const nothing = { advance: size.width, left: 0, top: 0, width: 0, height: 0, ink: no_ink };
    if (only_measure || !(width > 0 && height > 0)) return nothing;
    return { ...nothing, left, top, width, height, ink: this.#draw(pen, text, left, top, width, height) };
  }

  #draw(pen: CanvasRenderingContext2D, text: string, left: number, top: number, width: number, height: number): Uint8Array {
    const { canvas } = pen;
    if (canvas.width < width || canvas.height < height) { // setting the size forgets the state
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      const { direction } = pen;
      pen.font = this.#font;
      pen.direction = direction;
    }
    pen.clearRect(0, 0, width, height);
    pen.fillText(text, -left, -top);
    const { data } = pen.getImageData(0, 0, width, height);
    const ink = new Uint8Array(width * height);
    for (let i = 0; i < ink.length; ++i) ink[i] = data[4 * i + 3] as number;
    return ink;
  }
}
