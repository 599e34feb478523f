// Files and folders from a drop or a dialog, as Sources in the order of their names. Nothing is read here.

import type { FileSource } from "../source.js";

const at_once = 64; // files that the browser is asked for

/** What a drop holds, in both ways a browser may tell. */
interface Dropped {
  file: File | null;
  entry: FileSystemEntry | null;
  handle: Promise<FileSystemHandle | null>;
}

/** Must be called while the drop is handled: its items are gone at the first await. */
export async function dropped_sources(transfer: DataTransfer): Promise<FileSource[]> {
  const taken = [...transfer.items].filter((item) => item.kind === "file").map(take);
  const sources: FileSource[] = [];
  for (const { file, entry, handle } of taken) {
    if (entry === null || entry.isFile) {
      if (file !== null) sources.push({ name: file.name, blob: file });
      continue;
    }
    const folder = await handle;
    if (folder !== null) await walk_handle(folder, folder.name, sources);
    else await walk(entry, sources);
  }
  return in_order(sources);
}

// Chromium does not let a page from file:// read what is behind an entry, but what is behind a handle; other browsers
// have no handles.
function take(item: DataTransferItem): Dropped {
  const handle = item.getAsFileSystemHandle?.().catch(() => null) ?? Promise.resolve(null);
  return { file: item.getAsFile(), entry: item.webkitGetAsEntry(), handle };
}

// Folders one after another; each file is a question to the browser, so many are asked at once.
async function walk_handle(handle: FileSystemHandle, path: string, sources: FileSource[]): Promise<void> {
  const asked: Promise<void>[] = [];
  const folders: [FileSystemDirectoryHandle, string][] = [[handle as FileSystemDirectoryHandle, path]];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const [folder, place] = next;
    for await (const child of folder.values()) {
      if (is_aside(child.name)) continue;
      const name = `${place}/${child.name}`;
      if (child.kind === "directory") {
        folders.push([child as FileSystemDirectoryHandle, name]);
        continue;
      }
      asked.push((child as FileSystemFileHandle).getFile().then((blob) => void sources.push({ name, blob })));
      if (asked.length >= at_once) await Promise.all(asked.splice(0));
    }
  }
  await Promise.all(asked);
}

/**
 * Of a folder's dialog or of a choice of files; the first tells each file's place in the folder. The first
 * part of a place is what the user chose, which counts whatever its name.
 */
export function picked_sources(files: FileList): FileSource[] {
  return in_order([...files]
    .map((file) => ({ name: file.webkitRelativePath || file.name, blob: file }))
    .filter(({ name }) => !name.split("/").slice(1).some(is_aside)));
}

async function walk(entry: FileSystemEntry, sources: FileSource[]): Promise<void> {
  const folders = [entry as FileSystemDirectoryEntry];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const reader = folder.createReader();
    for (;;) { // a reader gives a hundred at a time
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) break;
      const children = some.filter((child) => !is_aside(child.name));
      for (const child of children) if (child.isDirectory) folders.push(child as FileSystemDirectoryEntry);
      await Promise.all(children.filter((child) => child.isFile).map(async (child) => {
        const blob = await new Promise<File>((resolve, reject) => (child as FileSystemFileEntry).file(resolve, reject));
        sources.push({ name: child.fullPath.replace(/^\//, ""), blob });
      }));
    }
  }
}

/** Of a folder's entries: those about the articles, which are none themselves. The desktop leaves out the same. */
function is_aside(name: string): boolean {
  return name.startsWith(".") || /^(readme|licen[cs]e)(\.[^.]*)?$/i.test(name);
}

function in_order(sources: FileSource[]): FileSource[] {
  return sources.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
