import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer as it came over the wire: nothing decoded, nothing followed; header names in lower case. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Asks a server on 127.0.0.1 for a path, exactly as it is written. */
export async function ask(port: number, path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<RawAnswer> {
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const fields = Object.entries(response.headersDistinct).map(([name, values = []]) => [name, values.join(' | ')]);
  return { status: response.statusCode ?? 0, headers: Object.fromEntries(fields) as Record<string, string>, body: await buffer(response) };
}
