// Files and folders from a drop or a dialog, as Sources in the order of their names. Nothing is read here.

import type { Source } from "../messages.js";

/** What a drop holds, in both ways a browser may tell. */
interface Dropped {
  file: File | null;
  entry: FileSystemEntry | null;
  handle: Promise<FileSystemHandle | null>;
}

/** Must be called while the drop is handled: its items are gone at the first await. */
export async function dropped_sources(transfer: DataTransfer): Promise<Source[]> {
  const taken = [...transfer.items].filter((item) => item.kind === "file").map(take);
  const sources: Source[] = [];
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

async function walk_handle(handle: FileSystemHandle, path: string, sources: Source[]): Promise<void> {
  if (handle.kind === "file") {
    sources.push({ name: path, blob: await (handle as FileSystemFileHandle).getFile() });
    return;
  }
  for await (const child of (handle as FileSystemDirectoryHandle).values()) {
    if (!is_aside(child.name)) await walk_handle(child, `${path}/${child.name}`, sources);
  }
}

/**
 * Of a folder's dialog or of a choice of files; the first tells each file's place in the folder. The first
 * part of a place is what the user chose, which counts whatever its name.
 */
export function picked_sources(files: FileList): Source[] {
  return in_order([...files]
    .map((file) => ({ name: file.webkitRelativePath || file.name, blob: file }))
    .filter(({ name }) => !name.split("/").slice(1).some(is_aside)));
}

async function walk(entry: FileSystemEntry, sources: Source[]): Promise<void> {
  if (entry.isFile) {
    const blob = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    sources.push({ name: entry.fullPath.replace(/^\//, ""), blob });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) { // a reader gives a hundred at a time
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const child of some) if (!is_aside(child.name)) await walk(child, sources);
  }
}

/** Of a folder's entries: those about the articles, which are none themselves. The desktop leaves out the same. */
function is_aside(name: string): boolean {
  return name.startsWith(".") || /^(readme|licen[cs]e)(\.[^.]*)?$/i.test(name);
}

function in_order(sources: Source[]): Source[] {
  return sources.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
