// Questions to all shards at once. Each place that holds shards answers for its own; an ask is answered when every
// place has, and no shard is on its way back from a worker that died. A place that gets a lost shard back is asked
// anew, and its latest answer counts.

interface Open<Place> {
  ask: Uint8Array;
  owing: Map<Place, number>; // answers that are still to come
  parts: Map<Place, Uint8Array>;
  deaths: number; // of places that were at it
}

const most_deaths = 2;

export interface AsksListener<Place> {
  post(place: Place, message: { type: "ask"; number: number; ask: Uint8Array } | { type: "forget"; number: number }): void;
  answered(number: number, parts: Uint8Array[]): void;
  /** It ended workers twice. */
  given_up(number: number): void;
}

export class Asks<Place> {
  #open = new Map<number, Open<Place>>();
  #listener: AsksListener<Place>;

  constructor(listener: AsksListener<Place>) {
    this.#listener = listener;
  }

  /** `places`: all that hold shards. */
  ask(number: number, ask: Uint8Array, places: readonly Place[]): void {
    const open: Open<Place> = { ask, owing: new Map(), parts: new Map(), deaths: 0 };
    this.#open.set(number, open);
    for (const place of places) this.#post(number, open, place);
  }

  /** The place holds more than it did. */
  ask_again(place: Place): void {
    for (const [number, open] of this.#open) this.#post(number, open, place);
  }

  hear(place: Place, number: number, part: Uint8Array | null): void {
    const open = this.#open.get(number);
    const owing = open?.owing.get(place);
    if (open === undefined || owing === undefined) return; // forgotten
    if (owing > 1) open.owing.set(place, owing - 1);
    else open.owing.delete(place);
    if (part !== null) open.parts.set(place, part);
  }

  /** The place is gone, with its shards. With `died`, true says that it was at an ask, which is to blame. */
  lose(place: Place, died: boolean): boolean {
    let blamed = false;
    for (const [number, open] of this.#open) { // places answer in order, so it was at the first that it owes
      const owed = open.owing.delete(place);
      open.parts.delete(place);
      if (!owed || !died || blamed) continue;
      blamed = true;
      if (++open.deaths < most_deaths) continue;
      this.#open.delete(number);
      this.#listener.given_up(number);
    }
    return blamed;
  }

  forget(number: number, places: readonly Place[]): void {
    if (!this.#open.delete(number)) return;
    for (const place of places) this.#listener.post(place, { type: "forget", number });
  }
  clear(): void {
    this.#open.clear();
  }

  /** To be called when all shards are where they belong. */
  settle(): void {
    for (const [number, { owing, parts }] of this.#open) {
      if (owing.size > 0) continue;
      this.#open.delete(number);
      this.#listener.answered(number, [...parts.values()]);
    }
  }

  #post(number: number, open: Open<Place>, place: Place): void {
    open.owing.set(place, (open.owing.get(place) ?? 0) + 1);
    this.#listener.post(place, { type: "ask", number, ask: open.ask });
  }
}
