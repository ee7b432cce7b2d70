import type { Beat, Doing, Presence } from "../../api";
import type { ClockPort } from "../engine";

/** How often a tab says that it is here. */
export const beatMs = 10_000;
/** How long after the last keystroke somebody still counts as writing. */
export const writingMs = 30_000;

/** What a beat says of the tab. */
export type Standing = Pick<Beat, "doing" | "unsaved">;

/** What somebody does, from when they last wrote and whether they can see the page. */
export const doingAt = (now: number, lastWritten: number | null, visible: boolean): Doing => {
  if (!visible) return "away";
  return lastWritten !== null && now - lastWritten < writingMs ? "writing" : "reading";
};

interface Ports {
  clock: ClockPort;
  send: (standing: Standing & { leaving?: boolean }) => Promise<Presence>;
  standing: () => Standing;
  onAnswer: (presence: Presence) => void;
}

/**
 * Tells the server every ten seconds that this tab is here and what is done in it; at once when that changes. One request
 * at a time: a slow network must not pile beats up.
 */
export class Heartbeat {
  readonly #ports: Ports;
  #cancel = () => {};
  #running = false;
  #waiting = false;
  #again = false;
  #told: Doing | null = null;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Begins, with a beat at once. */
  start(): void {
    this.#running = true;
    this.#beat();
  }

  /** What is done here may have changed: says so if it did. */
  changed(): void {
    if (this.#running && this.#ports.standing().doing !== this.#told) this.#beat();
  }

  /** Ends with a parting word, which frees the lock. */
  stop(): void {
    if (!this.#running) return;
    this.#running = false;
    this.#cancel();
    void this.#ports
      .send({ ...this.#ports.standing(), doing: "away", leaving: true })
      .catch(() => undefined);
  }

  #beat(): void {
    if (this.#waiting) {
      this.#again = true;
      return;
    }
    this.#cancel();
    const standing = this.#ports.standing();
    this.#told = standing.doing;
    this.#waiting = true;
    void this.#ports
      .send(standing)
      .then(
        (presence) => this.#running && this.#ports.onAnswer(presence),
        () => undefined,
      )
      .finally(() => this.#next());
  }

  #next(): void {
    this.#waiting = false;
    if (!this.#running) return;
    const again = this.#again && this.#ports.standing().doing !== this.#told;
    this.#again = false;
    if (again) this.#beat();
    else this.#cancel = this.#ports.clock.after(beatMs, () => this.#beat());
  }
}
