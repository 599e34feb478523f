// Files and folders from a drop or a dialog, as Sources in the order of their names. Nothing is read here.

import type { Source } from "../messages.js";

/** Must be called while the drop is handled: its items are gone at the first await. */
export async function dropped_sources(transfer: DataTransfer): Promise<Source[]> {
  const taken = [...transfer.items]
    .filter((item) => item.kind === "file")
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const sources: Source[] = [];
  for (const { entry, file } of taken) {
    if (entry !== null) await walk(entry, sources);
    else if (file !== null) sources.push({ name: file.name, blob: file });
  }
  return in_order(sources);
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
