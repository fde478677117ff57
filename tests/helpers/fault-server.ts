import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DIST } from '../../tools/serve.mjs';
import { staticSite } from '../../tools/static-site.mjs';

/** What goes wrong with an answer. Alone: the guide's own answer, with this done to it. */
export interface Fault {
  readonly status?: number;
  readonly body?: string;
  readonly type?: string;
  /** Sends the browser there instead. */
  readonly redirect?: string;
  /** Milliseconds before the first byte. */
  readonly delay?: number;
  /** Bytes a second. */
  readonly drip?: number;
  /** `kill`: no answer, the connection dies. `cut`: half of what was announced, and the connection dies. `short`: half, announced as all. */
  readonly broken?: 'kill' | 'cut' | 'short';
}

/** A request as the server saw it; `by` is what fetched it: `document`, `script`, `empty` for a fetch by script or by the worker. */
export interface Asked {
  readonly path: string;
  readonly by: string;
}

/** The built guide, served as in production but for the faults put in. */
export interface FaultServer {
  readonly origin: string;
  /** Every request since the server began, or since `forget()`. */
  readonly asked: Asked[];
  /** Puts a fault in for one path, or for all that match; the latest one that matches holds. */
  fault(path: string | RegExp, fault: Fault): void;
  /** Takes all faults out. */
  mend(): void;
  forget(): void;
  /** Serves another folder from now on. */
  swap(root: string): void;
  stop(): Promise<void>;
  /** Listens again on the same port. */
  start(): Promise<void>;
}

const DRIPS_A_SECOND = 5;

/** Serves a built folder on 127.0.0.1, each server on a port, and so an origin, of its own. */
export async function startFaultServer(folder: string = DIST): Promise<FaultServer> {
  let site = staticSite({ root: folder, base: '/' });
  let faults: { readonly path: string | RegExp; readonly fault: Fault }[] = [];
  let server: Server | undefined;
  let port = 0;
  const asked: Asked[] = [];

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const [path = '/'] = (request.url ?? '/').split('?');
    asked.push({ path, by: String(request.headers['sec-fetch-dest'] ?? '') });
    const fault = faults.findLast(({ path: pattern }) => (typeof pattern === 'string' ? pattern === path : pattern.test(path)))?.fault;
    const go = (): void => {
      if (fault?.broken === 'kill') return void request.socket.destroy();
      if (fault?.drip !== undefined) drip(response, fault.drip);
      if (fault?.broken === 'cut' || fault?.broken === 'short') halve(response, fault.broken);
      if (fault?.redirect !== undefined) response.writeHead(302, { Location: fault.redirect, 'Cache-Control': 'no-store' }).end();
      else if (fault?.body !== undefined || fault?.status !== undefined) {
        const body = Buffer.from(fault.body ?? '');
        response.writeHead(fault.status ?? 200, { 'Content-Type': fault.type ?? 'text/html; charset=utf-8', 'Content-Length': body.length, 'Cache-Control': 'no-store' }).end(body);
      } else site(request, response);
    };
    if (fault?.delay === undefined) go();
    else setTimeout(go, fault.delay);
  };

  async function start(): Promise<void> {
    const made = createServer(answer);
    await new Promise<void>((listening, failed) => made.once('error', failed).listen(port, '127.0.0.1', listening));
    ({ port } = made.address() as AddressInfo);
    server = made;
  }

  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    fault: (path, fault) => void faults.push({ path, fault }),
    mend: () => void (faults = []),
    forget: () => void asked.splice(0),
    swap: (root) => void (site = staticSite({ root, base: '/' })),
    async stop() {
      const ending = server;
      server = undefined;
      await new Promise<void>((closed) => {
        if (!ending) return closed();
        ending.close(() => closed());
        ending.closeAllConnections();
      });
    },
    start: async () => void (server ?? (await start())),
  };
}

/** Collects what is written to a response, and hands it to `send` as one; until then headers can be changed. */
function collect(response: ServerResponse, send: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown): void => void (typeof chunk === 'string' || chunk instanceof Uint8Array ? chunks.push(Buffer.from(chunk as string)) : undefined);
  const { write, end, writeHead } = response;
  response.writeHead = (status: number, headers?: unknown) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries((headers ?? {}) as Record<string, string>)) response.setHeader(name, value);
    return response;
  };
  response.write = (chunk: unknown) => (keep(chunk), true);
  response.end = (chunk?: unknown) => {
    keep(chunk);
    Object.assign(response, { write, end, writeHead });
    send(Buffer.concat(chunks));
    return response;
  };
}

const drip = (response: ServerResponse, rate: number): void => collect(response, (body) => {
  const step = Math.ceil(rate / DRIPS_A_SECOND);
  let at = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(at, at + step));
    at += step;
    if (at < body.length && !response.destroyed) return;
    clearInterval(timer);
    response.end();
  }, 1000 / DRIPS_A_SECOND);
});

const halve = (response: ServerResponse, how: 'cut' | 'short'): void => collect(response, (body) => {
  const half = body.subarray(0, body.length / 2);
  if (how === 'cut') return void response.write(half, () => response.socket?.destroySoon());
  response.setHeader('Content-Length', half.length);
  response.end(half);
});
