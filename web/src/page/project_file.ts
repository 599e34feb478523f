// The project as a file of the user's. Where the browser lets a page write files, the place is asked for once and written
// to from then on; elsewhere it is a download, of which nobody learns whether it arrived.

import type { ProjectOutcome } from "./app_module.js";

type Told = (outcome: ProjectOutcome, at: string, problem: string) => void;
type Picker = (options: object) => Promise<FileSystemFileHandle>;

export class ProjectFile {
  #handle: FileSystemFileHandle | null = null;
  #name = ""; // by which that was asked for; another project has another place
  #download: (name: string, mime: string, bytes: Uint8Array) => void;
  #told: Told;

  constructor(download: (name: string, mime: string, bytes: Uint8Array) => void, told: Told) {
    this.#download = download;
    this.#told = told;
  }

  async write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const pick = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;
    if (pick === undefined) return this.#hand_over(name, bytes);
    if (name !== this.#name) this.#handle = null;
    this.#name = name;
    try {
      this.#handle ??= await pick.call(window, {
        suggestedName: name, types: [{ description: "Entente project", accept: { "application/json": [".entente"] } }],
      });
    } catch (error) {
      // AbortError: the user's own choice. Anything else: the browser asks nobody here.
      if (error instanceof DOMException && error.name === "AbortError") return this.#told("given up", "", "");
      return this.#hand_over(name, bytes);
    }
    try {
      const stream = await this.#handle.createWritable(); // the old file stays until it is closed
      await stream.write(bytes);
      await stream.close();
      this.#told("written", clock(), "");
    } catch (error) {
      this.#handle = null; // the next time the place is asked for again
      this.#told("failed", "", error instanceof Error ? error.message : String(error));
    }
  }

  #hand_over(name: string, bytes: Uint8Array): void {
    this.#download(name, "application/json", bytes);
    this.#told("handed over", clock(), "");
  }
}

/** "14:02" */
function clock(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
