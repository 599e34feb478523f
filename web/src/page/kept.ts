// The user's decisions between visits, in IndexedDB: two generations, each a whole text and the lines that came behind
// it, every line a record of its own, so that a decision writes a line. What is acknowledged was written through.
// All pages from file:// may share one storage: its name tells product and format, and the texts carry checksums that
// the front end checks (ui/kept.h). One tab keeps at a time, by a Web Lock, which ends with its tab however that ends.

const name = "entente.session.1";
const old_key = "entente.decisions.1"; // of localStorage, where decisions were kept before
const patience = 3000; // ms for a storage that never answers
const generations_kept = 2;

interface Line {
  generation: number;
  text: string;
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("it does not say why"));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("it does not say why"));
  });
}

function open_database(): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("wholes");
    opening.result.createObjectStore("lines", { autoIncrement: true }).createIndex("generation", "generation");
  };
  return finished(opening);
}

function in_time<T>(work: Promise<T>): Promise<T> {
  return Promise.race([work, new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("it does not answer")), patience);
  })]);
}

function left_in_local_storage(): string | null {
  try {
    return localStorage.getItem(old_key);
  } catch {
    return null;
  }
}

const words_of = (error: unknown) => error instanceof Error || error instanceof DOMException ? error.message : String(error);

export class KeptSession {
  /** The newest first. */
  generations: string[] = [];
  problem: string | null = null;
  is_elsewhere = false;
  #database: IDBDatabase | null = null;
  #newest = 0; // number of the generation that lines go behind
  #is_whole = true; // nothing that failed stands where the next lines would go
  #work: Promise<unknown> = Promise.resolve();

  /** Never fails: what is wrong stands in `problem`. */
  static async open(on_turn: () => void): Promise<KeptSession> {
    const kept = new KeptSession();
    try {
      await in_time(kept.#open(on_turn));
    } catch (error) {
      kept.problem = `this browser does not let the page store anything (${words_of(error)})`;
    }
    return kept;
  }

  async #open(on_turn: () => void): Promise<void> {
    await this.#lock(on_turn);
    this.#database = await open_database();
    // Another tab of a newer program wants to change the storage: let it.
    this.#database.onversionchange = () => this.#database?.close();
    await this.#read();
  }

  /** The lock is held, or will be waited for; never longer than it takes to know which. */
  #lock(on_turn: () => void): Promise<void> {
    if (!("locks" in navigator)) return Promise.resolve();
    const hold = () => new Promise<never>(() => undefined); // until the tab is gone
    return new Promise<void>((resolve, reject) => {
      navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        this.is_elsewhere = lock === null;
        resolve();
        return lock === null ? undefined : hold();
      }).catch(reject);
    }).then(() => {
      if (!this.is_elsewhere) return;
      void navigator.locks.request(name, () => this.#take_over(on_turn).then(hold));
    });
  }

  async #take_over(on_turn: () => void): Promise<void> {
    try {
      await this.#read();
      this.is_elsewhere = false;
    } catch (error) {
      this.problem = words_of(error);
    }
    on_turn();
  }

  async #read(): Promise<void> {
    const database = this.#database as IDBDatabase;
    const transaction = database.transaction(["wholes", "lines"], "readonly");
    const wholes = transaction.objectStore("wholes"), lines = transaction.objectStore("lines");
    const [numbers, texts, all] = await Promise.all([
      finished(wholes.getAllKeys()), finished(wholes.getAll()), finished(lines.getAll() as IDBRequest<Line[]>),
    ]);
    const by_generation = new Map((numbers as number[]).map((number, i) => [number, [String(texts[i])]]));
    for (const { generation, text } of all) by_generation.get(generation)?.push(text);
    this.generations = [...by_generation].sort(([a], [b]) => b - a).map(([, parts]) => parts.join(""));
    this.#newest = Math.max(0, ...(numbers as number[]));
    const old = this.generations.length === 0 ? left_in_local_storage() : null;
    if (old !== null) this.generations = [old];
  }

  /** In the order of the calls; resolves with what went wrong, or "". */
  keep(is_whole: boolean, text: string): Promise<string> {
    const kept = this.#work.then(() => this.#keep(is_whole, text));
    this.#work = kept;
    return kept;
  }

  async #keep(is_whole: boolean, text: string): Promise<string> {
    try {
      if (this.#database === null) throw new Error("it could not be opened");
      if (!is_whole && (this.#newest === 0 || !this.#is_whole)) throw new Error("it failed before");
      const transaction = this.#database.transaction(["wholes", "lines"], "readwrite", { durability: "strict" });
      if (is_whole) {
        this.#add_generation(transaction, text);
      } else {
        transaction.objectStore("lines").add({ generation: this.#newest, text });
      }
      await completed(transaction);
      if (is_whole) ++this.#newest;
      this.#is_whole = true;
      return "";
    } catch (error) {
      this.#is_whole = false;
      return `this browser's storage: ${words_of(error)}`;
    }
  }

  #add_generation(transaction: IDBTransaction, text: string): void {
    const number = this.#newest + 1;
    transaction.objectStore("wholes").put(text, number);
    const old = IDBKeyRange.upperBound(number - generations_kept);
    transaction.objectStore("wholes").delete(old);
    const lines = transaction.objectStore("lines");
    const cursor = lines.index("generation").openKeyCursor(old);
    cursor.onsuccess = () => {
      if (cursor.result === null) return;
      lines.delete(cursor.result.primaryKey);
      cursor.result.continue();
    };
  }
}
