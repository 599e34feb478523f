// One error class with a closed set of codes. What is wrong with a user's file is no error but a Problem
// in the report; an EntenteError means that a call could not be answered.

import type { EntenteErrorCode, ErrorPosition } from "../index.js";

export class EntenteError extends Error {
  override readonly name = "EntenteError";
  readonly code: EntenteErrorCode;
  readonly position: ErrorPosition | undefined;

  constructor(code: EntenteErrorCode, message: string, options?: ErrorOptions & { position?: ErrorPosition }) {
    super(message, options);
    this.code = code;
    this.position = options?.position;
  }
}
