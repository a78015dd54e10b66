// What the build writes beside these sources.
declare module "*/glue.js" {
  export function makeGlue(): any;
}
declare module "*/jiaoyun.wasm.base64.js" {
  export const base64: string;
}
declare module "*/jiaoyun.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
