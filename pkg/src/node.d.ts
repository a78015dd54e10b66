/** The part of Node that the file store uses; the package takes no types of others. */
declare module "node:fs/promises" {
  interface File {
    writeFile(data: string | Uint8Array): Promise<void>;
    sync(): Promise<void>;
    close(): Promise<void>;
  }
  export function open(path: string, flags: string): Promise<File>;
  export function link(from: string, to: string): Promise<void>;
  export function rename(from: string, to: string): Promise<void>;
  export function unlink(path: string): Promise<void>;
  export function mkdir(path: string, options: { recursive: boolean }): Promise<unknown>;
  export function readFile(path: string): Promise<Uint8Array>;
  export function readdir(path: string): Promise<string[]>;
  export function stat(path: string): Promise<{ size: number }>;
}
declare module "node:path" {
  export function join(...parts: string[]): string;
  export function resolve(path: string): string;
}
declare module "node:process" {
  const process: { pid: number; platform: string };
  export default process;
}
