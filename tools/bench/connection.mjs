// @ts-check
import { Duplex } from 'node:stream';
import { SEGMENT, Sender } from './link.mjs';

/** A socket behind the link, as the server sees it: its first byte comes a round trip after the connection was asked for (the TCP handshake), and everything takes its time. */
export class SlowConnection extends Duplex {
  #socket;
  #sender;

  /** @param {import('node:net').Socket} socket @param {import('./link.mjs').Link} link */
  constructor(socket, link) {
    super({ highWaterMark: 16_384, allowHalfOpen: true });
    this.#socket = socket;
    this.#sender = new Sender(link);
    const { clock, oneWay } = link;
    const open = clock.now() + link.speed.roundTrip;
    const push = /** @param {Buffer | null} chunk */ (chunk) => void (this.destroyed || this.push(chunk));
    socket.setNoDelay(true);
    socket.on('data', (/** @type {Buffer} */ chunk) => {
      const send = () => clock.at(link.send('up', chunk.length) + oneWay, () => push(chunk));
      if (clock.now() < open) clock.at(open, send);
      else send();
    });
    socket.on('end', () => clock.at(clock.now() + oneWay, () => push(null)));
    socket.on('error', () => this.destroy());
    socket.on('close', () => clock.at(clock.now() + oneWay, () => this.destroy()));
  }

  /** @override */
  _read() {}

  /** @override @param {Buffer} chunk @param {string} _encoding @param {() => void} done */
  _write(chunk, _encoding, done) {
    for (let at = 0; at < chunk.length; at += SEGMENT) {
      const segment = chunk.subarray(at, at + SEGMENT);
      const last = at + SEGMENT >= chunk.length;
      this.#sender.send(segment.length, () => void (this.#socket.destroyed || this.#socket.write(segment)), last ? done : undefined);
    }
  }

  /** @override @param {() => void} done */
  _final(done) {
    this.#sender.send(0, () => void this.#socket.end());
    done();
  }

  /** @override @param {Error | null} error @param {(error: Error | null) => void} done */
  _destroy(error, done) {
    this.#socket.destroy();
    done(error);
  }
}
