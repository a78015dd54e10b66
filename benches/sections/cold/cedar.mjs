// @cedar-policy/cedar-wasm: one policy, one request.
export const module = new URL(import.meta.resolve("@cedar-policy/cedar-wasm/web").replace(/[^/]*$/, "cedar_wasm_bg.wasm"));
export const answers = "one policy read and one request decided";

const POLICY = 'permit(principal, action == Action::"ship", resource) when { context.grams <= 2000 && ["FR", "DE", "ES"].contains(context.country) };';
const one = (/** @type {string} */ type, /** @type {string} */ id) => ({ type, id });

export async function firstAnswer(/** @type {Uint8Array} */ bytes, /** @type {(part: string) => void} */ lap) {
  const { isAuthorized, default: init } = await import("@cedar-policy/cedar-wasm/web");
  lap("loaded");
  await init({ module_or_path: await WebAssembly.compile(bytes) });
  lap("started");
  const request = { principal: one("Seller", "li"), action: one("Action", "ship"), resource: one("Order", "3001002"), context: { grams: 630, country: "DE" } };
  const answer = isAuthorized({ ...request, policies: { staticPolicies: POLICY }, entities: [] });
  if (answer.type !== "success") throw new Error(JSON.stringify(answer.errors));
  return answer.response.decision;
}
