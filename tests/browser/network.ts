/** A network cable for tests: between the browser and the server, to be pulled out and plugged in again. */
import { connect, createServer, type Socket } from "node:net";

export interface Cable {
  /** Where the server is reached through the cable. */
  url: string;
  pull(): void;
  plug(): void;
  close(): Promise<void>;
}

/** Lays a cable to the server. Pulling it breaks what is under way, as a real one does. */
export async function cableTo(server: string): Promise<Cable> {
  const { hostname, port } = new URL(server);
  const open = new Set<Socket>();
  let pulled = false;
  const listener = createServer((near) => {
    if (pulled) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((ready) => listener.listen(0, "127.0.0.1", ready));
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    pull: () => {
      pulled = true;
      for (const socket of open) socket.destroy();
    },
    plug: () => {
      pulled = false;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((done) => listener.close(() => done()));
    },
  };
}
