/** Where the shop is kept: localStorage, with a strict journal in IndexedDB that is written first; and how full each is. */
import type { Store } from "jiaoyun";
import { indexedDbStore, journaled, localStorageStore } from "jiaoyun/stores";

/** Told from this share on. */
export const NEARLY_FULL = 0.8;

export interface Room {
  used: number;
  quota?: number;
}
export interface Rooms {
  main: Room;
  journal: Room;
  /** The main store has no more room, and the journal alone takes what follows. */
  overflowing: boolean;
}

export class Places {
  private readonly main: Store = localStorageStore();
  private readonly journal: Store = indexedDbStore();
  readonly store: Store = journaled({ main: this.main, journal: this.journal });

  async rooms(): Promise<Rooms> {
    const [both, journal] = [await this.store.usage(), await this.journal.usage()];
    return { main: { used: both.used, quota: both.quota }, journal: { used: journal.used, quota: journal.quota }, overflowing: both.overflowing === true };
  }

  /** The newest record that localStorage holds; what is newer is in the journal alone. */
  async newestInMain(): Promise<number> {
    const reader = localStorageStore();
    const { newest } = await reader.read();
    await reader.close();
    return newest;
  }
}
