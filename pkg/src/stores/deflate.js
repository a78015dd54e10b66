// Bytes made smaller by what the host already has.

/** Below this, a deflated text saves less than it costs. */
const WORTH_IT = 512;
/** Bytes given at a time where the stream is damaged, so that everything before the damage comes out. */
const STEP = 16;

/** The bytes deflated, or nothing where that is no gain. @param {Uint8Array} bytes @returns {Promise<Uint8Array | undefined>} */
export async function deflated(bytes) {
  if (bytes.length < WORTH_IT || typeof CompressionStream !== "function") return undefined;
  const smaller = await through(new CompressionStream("deflate-raw"), bytes);
  return smaller.length < bytes.length ? smaller : undefined;
}

/** The bytes as they were, and whether that is all of them. @param {Uint8Array} bytes @returns {Promise<{ ok: boolean, bytes: Uint8Array }>} */
export async function inflated(bytes) {
  if (typeof DecompressionStream !== "function") return { ok: false, bytes: new Uint8Array() };
  try {
    return { ok: true, bytes: await through(new DecompressionStream("deflate-raw"), bytes) };
  } catch {
    // A damaged stream: what stands before the damage is still worth having, and the caller is told.
    return { ok: false, bytes: await untilDamage(bytes) };
  }
}

/** @param {CompressionStream | DecompressionStream} stream @param {Uint8Array} bytes */
async function through(stream, bytes) {
  const from = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(/** @type {any} */ (stream));
  return new Uint8Array(await new Response(from).arrayBuffer());
}

/** @param {Uint8Array} bytes */
async function untilDamage(bytes) {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  /** @type {Uint8Array[]} */
  const found = [];
  const reading = readable.pipeTo(new WritableStream({ write: (part) => void found.push(part) }));
  const writing = stepwise(writable.getWriter(), bytes);
  // Both fail at the damage; what was found until then is the answer.
  await Promise.allSettled([reading, writing]);
  return joined(found);
}

/** @param {WritableStreamDefaultWriter<BufferSource>} writer @param {Uint8Array} bytes */
async function stepwise(writer, bytes) {
  for (let at = 0; at < bytes.length; at += STEP) await writer.write(bytes.slice(at, at + STEP));
  await writer.close();
}

/** Several parts as one. @param {readonly Uint8Array[]} parts */
export function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
