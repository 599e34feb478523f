// A compiled module never changes and holds no state of an instance, so loads may share it: as long as it is alive,
// another load() neither reads nor compiles it. It is kept alive by those who use it, not by this.
export class SharedModule {
  #make: () => Promise<WebAssembly.Module>;
  #made: WeakRef<WebAssembly.Module> | null = null;
  #making: Promise<WebAssembly.Module> | null = null;

  constructor(make: () => Promise<WebAssembly.Module>) {
    this.#make = make;
  }

  async get(): Promise<WebAssembly.Module> {
    return this.#made?.deref() ?? (this.#making ??= this.#remake().finally(() => { this.#making = null; }));
  }

  async #remake(): Promise<WebAssembly.Module> {
    const module = await this.#make();
    this.#made = new WeakRef(module);
    return module;
  }
}
