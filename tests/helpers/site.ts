import { createGuideServer, DIST } from '../../tools/serve.mjs';

/** The guide on a port of its own. Stopped, it is what a phone without a connection sees. */
export interface Site {
  readonly origin: string;
  stop(): Promise<void>;
  /** Listens again on the same port. */
  start(): Promise<void>;
}

/** Serves a folder, the built guide unless told, on 127.0.0.1. */
export async function startSite(root: string = DIST): Promise<Site> {
  let server: Awaited<ReturnType<typeof createGuideServer>> | undefined = await createGuideServer({ root });
  const { port, origin } = server;
  return {
    origin,
    async stop() {
      await server?.close();
      server = undefined;
    },
    async start() {
      server ??= await createGuideServer({ root, port });
    },
  };
}
