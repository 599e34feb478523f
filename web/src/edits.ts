// Decisions as lines of JSON, the file that the command line's --edits and the front end read. What each edit says is
// checked here by name, so that a slip of the pen is told with its place; what only the core can judge it refuses.

import type { Edit } from "../index.js";
import { EntenteError } from "./errors.js";

const utf8 = new TextEncoder();

// What each edit says, in the order of its line.
const members: Readonly<Record<Edit["edit"], readonly string[]>> = {
  merge: ["actor", "other"],
  split: ["actor", "other"],
  rename: ["actor", "name"],
  retype: ["actor", "type"],
  hide: ["actor"],
  accept: ["commitment"],
  reject: ["commitment"],
  reopen: ["commitment"],
  set: ["commitment", "field", "value"],
  note: ["commitment", "value"],
  add: ["commitment", "article", "sentence", "what", "kind", "value"],
};

export function encode_edits(edits: readonly Edit[] = []): Uint8Array {
  if (!Array.isArray(edits)) throw new EntenteError("argument", "edits: a list is wanted");
  return utf8.encode(edits.map(line_of).join(""));
}

function line_of(edit: Edit, place: number): string {
  const said = Object.hasOwn(members, String(edit?.edit)) ? members[edit.edit] : undefined;
  if (said === undefined) {
    throw new EntenteError("argument",
      `edits[${place}]: ${String(edit?.edit)} is none of ${Object.keys(members).join(", ")}`);
  }
  const line: Record<string, string> = { edit: edit.edit };
  for (const name of said) {
    const value = (edit as unknown as Record<string, unknown>)[name];
    if (typeof value !== "string") throw new EntenteError("argument", `edits[${place}].${name}: a string is wanted`);
    line[name] = value;
  }
  return `${JSON.stringify(line)}\n`;
}
