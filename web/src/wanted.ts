// Articles that somebody asked for by their ids. One place holds each, or none: whoever has it sends it, and it is
// missing once every place has said no while no shard is on its way back from a worker that died.

export interface WantedListener<Place> {
  post(place: Place, message: { type: "article"; id: string }): void;
  found(id: string, encoded: Uint8Array): void;
  missing(id: string): void;
}

export class WantedArticles<Place> {
  #open = new Map<string, Set<Place>>(); // places that have not answered yet
  #listener: WantedListener<Place>;

  constructor(listener: WantedListener<Place>) {
    this.#listener = listener;
  }

  /** `places`: all that hold shards. */
  want(id: string, places: readonly Place[]): void {
    this.#open.set(id, new Set(places));
    for (const place of places) this.#listener.post(place, { type: "article", id });
  }

  /** The place holds more than it did. */
  ask_again(place: Place): void {
    for (const [id, owing] of this.#open) {
      owing.add(place);
      this.#listener.post(place, { type: "article", id });
    }
  }

  hear(place: Place, id: string, encoded: Uint8Array | null): void {
    const owing = this.#open.get(id);
    if (owing === undefined) return; // found already
    owing.delete(place);
    if (encoded === null) return;
    this.#open.delete(id);
    this.#listener.found(id, encoded);
  }

  lose(place: Place): void {
    for (const owing of this.#open.values()) owing.delete(place);
  }
  clear(): void {
    this.#open.clear();
  }

  /** To be called when all shards are where they belong. */
  settle(): void {
    for (const [id, owing] of this.#open) {
      if (owing.size > 0) continue;
      this.#open.delete(id);
      this.#listener.missing(id);
    }
  }
}
