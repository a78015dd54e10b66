// The two errors the package throws.

/**
 * @typedef {object} ErrorParts
 * @property {string} code
 * @property {string} message
 * @property {string} [path]
 * @property {string} [help]
 * @property {unknown} [cause]
 * @property {object[]} [problems]
 */

/** A wrong shape at the door, a closed engine or shop, a full store, or (code `internal`) a bug of ours. */
export class JiaoyunError extends Error {
  /** @param {ErrorParts} parts */
  constructor(parts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = "JiaoyunError";
    this.code = parts.code;
    this.path = parts.path ?? "";
    this.help = parts.help ?? "";
  }
}

/** A playbook that does not prove itself; `problems` holds everything that is wrong with it. */
export class PlaybookError extends JiaoyunError {
  /** @param {ErrorParts} parts */
  constructor(parts) {
    super(parts);
    this.name = "PlaybookError";
    this.problems = parts.problems ?? [];
  }
}
