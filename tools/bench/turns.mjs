// @ts-check

/** @typedef {{ stream: import('node:http2').ServerHttp2Stream, body: Buffer, sent: number, urgency: number, inTurn: boolean, turn: number }} Sending */

/** What fits into one segment with the frames around it. */
const PIECE = 1370;

/** The urgency that the browser gave a request (RFC 9218), 0 the most, and whether it takes turns with its equals. @param {string} priority */
export const readPriority = (priority) => ({ urgency: Number(/\bu=(\d)/.exec(priority)?.[1] ?? 3), inTurn: /(^|,)\s*i\b/.test(priority) });

/** What one connection has to send: the most urgent first, piece by piece, as a good server does. */
export class Turns {
  /** @type {Sending[]} */
  #all = [];
  #turn = 0;
  #busy = false;

  /** @param {import('node:http2').ServerHttp2Stream} stream @param {Buffer} body @param {string} priority the request's header */
  add(stream, body, priority) {
    this.#all.push({ stream, body, sent: 0, turn: ++this.#turn, ...readPriority(priority) });
    this.#work();
  }

  #work() {
    if (this.#busy) return;
    this.#all = this.#all.filter(({ stream }) => !stream.destroyed && !stream.closed);
    const [first, ...others] = this.#all;
    if (!first) return;
    const best = others.reduce((one, other) => (other.urgency < one.urgency || (other.urgency === one.urgency && other.turn < one.turn) ? other : one), first);
    const piece = best.body.subarray(best.sent, best.sent + PIECE);
    best.sent += piece.length;
    if (best.inTurn) best.turn = ++this.#turn;
    this.#busy = true;
    const next = () => {
      this.#busy = false;
      this.#work();
    };
    if (best.sent < best.body.length) return void best.stream.write(piece, next);
    this.#all = this.#all.filter((one) => one !== best);
    best.stream.end(piece, next);
  }
}
