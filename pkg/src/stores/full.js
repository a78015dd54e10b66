// What hosts call a full store.

const NAMES = ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED", "storage-full", "ENOSPC", "EDQUOT"];

/** Web Storage, older Firefox, IndexedDB, an extension's storage, a file system. @param {any} thrown */
export function isFull(thrown) {
  return NAMES.includes(thrown?.name) || NAMES.includes(thrown?.code) || thrown?.code === 22 || /QUOTA_BYTES|quota exceeded/i.test(thrown?.message ?? "");
}
