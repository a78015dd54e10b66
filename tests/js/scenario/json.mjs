// JSON as the scenarios need it: partial comparison, one canonical text, merge patches.

/** Sorted keys, no spaces: the same text for the same value, natively and here. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys.sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

/** Where `found` departs from what is stated: every stated key equal (`null`: absent), lists element by element and of one length. */
export function departure(stated, found, path = "") {
  if (Array.isArray(stated)) return listDeparture(stated, found, path);
  if (stated === null) return found === undefined || found === null ? undefined : told(path, stated, found);
  if (typeof stated !== "object") return stated === found ? undefined : told(path, stated, found);
  if (typeof found !== "object" || found === null || Array.isArray(found)) return told(path, stated, found);
  return firstOf(Object.keys(stated), (key) => departure(stated[key], found[key], `${path}/${key}`));
}

/** Applies an RFC 7396 merge patch. */
export function mergePatch(target, patch) {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const merged = typeof target === "object" && target !== null && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

function listDeparture(stated, found, path) {
  if (!Array.isArray(found)) return told(path, stated, found);
  if (stated.length !== found.length) return `${path} has ${found.length} elements, ${stated.length} are stated: ${canonical(found)}`;
  return firstOf([...stated.keys()], (at) => departure(stated[at], found[at], `${path}/${at}`));
}

function firstOf(items, look) {
  for (const item of items) {
    const seen = look(item);
    if (seen !== undefined) return seen;
  }
  return undefined;
}

function told(path, stated, found) {
  return `${path === "" ? "/" : path} is ${found === undefined ? "absent" : canonical(found)}, stated is ${canonical(stated)}`;
}
