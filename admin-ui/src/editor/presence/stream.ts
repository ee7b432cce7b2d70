import type { ClockPort } from "../engine";

/** The part of `EventSource` that is used. */
export interface Source {
  addEventListener: (type: string, listener: (event: { data?: string }) => void) => void;
  close: () => void;
}

interface Ports {
  clock: ClockPort;
  open: () => Source;
  names: readonly string[];
  onEvent: (name: string, data: unknown) => void;
  onState: (live: boolean) => void;
}

const longestWait = 30_000;

/**
 * A stream of live events that comes back by itself: after 1, 2, 4 … at most 30 s. The browser's own reconnecting gives up
 * on refusals and has no back-off, so each broken source is closed here and a new one opened.
 */
export class LiveStream {
  readonly #ports: Ports;
  #source: Source | null = null;
  #cancel = () => {};
  #failures = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Opens the stream, now. */
  start(): void {
    this.stop();
    const source = this.#ports.open();
    this.#source = source;
    const mine = (run: () => void) => () => this.#source === source && run();
    source.addEventListener(
      "open",
      mine(() => {
        this.#failures = 0;
        this.#ports.onState(true);
      }),
    );
    source.addEventListener(
      "error",
      mine(() => this.#broken()),
    );
    for (const name of this.#ports.names) {
      source.addEventListener(name, ({ data }) => {
        if (this.#source !== source || data === undefined) return;
        const said = parsed(data);
        if (said !== undefined) this.#ports.onEvent(name, said);
      });
    }
  }

  /** Closes the stream; nothing more is heard of it. */
  stop(): void {
    this.#cancel();
    this.#source?.close();
    this.#source = null;
  }

  #broken(): void {
    this.stop();
    this.#ports.onState(false);
    const wait = Math.min(longestWait, 1_000 * 2 ** this.#failures);
    this.#failures += 1;
    this.#cancel = this.#ports.clock.after(wait, () => this.start());
  }
}

// What cannot be read is dropped: the heartbeat's answer will say the same in whole.
function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
