// @ts-check
/** @typedef {import('./clock.mjs').Clock} Clock */

/** How slow a link is: there and back in ms, and bits per second each way. @typedef {{ roundTrip: number, bitsPerSecond: number }} Speed */

/** The slow phone's link. @type {Speed} */
export const SLOW = { roundTrip: 400, bitsPerSecond: 400_000 };

/** The bytes of one TCP segment. */
export const SEGMENT = 1460;
const FIRST_WINDOW = 10 * SEGMENT;
/** What may wait at the bottleneck before a sender holds back, so that what is urgent is not stuck behind what is not. */
const QUEUE = 2 * SEGMENT;

/** One link, shared by everything that goes over it: one packet after the other, each way. */
export class Link {
  /** What came down: when, and how many bytes. @type {[time: number, bytes: number][]} */
  arrivals = [];
  #free = { down: 0, up: 0 };
  /** @type {(() => void)[]} */
  #inLine = [];

  /** @param {Clock} clock @param {Speed} speed */
  constructor(clock, speed) {
    this.clock = clock;
    this.speed = speed;
  }

  /** Half the way there and back, in ms. */
  get oneWay() {
    return this.speed.roundTrip / 2;
  }

  /** When the last byte leaves the bottleneck, if it is sent now. @param {'down' | 'up'} way @param {number} bytes */
  send(way, bytes) {
    this.#free[way] = Math.max(this.clock.now(), this.#free[way]) + (bytes * 8000) / this.speed.bitsPerSecond;
    return this.#free[way];
  }

  /** Whether enough waits at the bottleneck already. */
  get isFull() {
    return this.#emptyEnough > this.clock.now();
  }

  /** Calls back once there is room; those who wait take turns. @param {() => void} task */
  whenFree(task) {
    this.#inLine.push(task);
    if (this.#inLine.length === 1) this.#callNext();
  }

  get #emptyEnough() {
    return this.#free.down - (QUEUE * 8000) / this.speed.bitsPerSecond;
  }

  #callNext() {
    this.clock.at(this.#emptyEnough, () => {
      // Whoever is not done gets in line again, behind the others.
      const [first] = this.#inLine;
      first?.();
      this.#inLine.shift();
      if (this.#inLine.length > 0) this.#callNext();
    });
  }

  /** Bytes that had come down by a time. @param {number} time */
  bytesBy(time) {
    return this.arrivals.reduce((sum, [when, bytes]) => sum + (when <= time ? bytes : 0), 0);
  }
}

/** The server's end of one TCP connection: sends what it is given in segments, in a window that grows with every acknowledgement (slow start). Nothing is ever lost. */
export class Sender {
  /** @type {{ bytes: number, arrived: () => void, left: () => void }[]} */
  #waiting = [];
  #window = FIRST_WINDOW;
  #inFlight = 0;
  #held = false;

  /** @param {Link} link */
  constructor(link) {
    this.link = link;
  }

  /** Sends one segment; `left` is called when it has left, `arrived` when it is at the other end. @param {number} bytes @param {() => void} arrived @param {() => void} [left] */
  send(bytes, arrived, left = () => undefined) {
    this.#waiting.push({ bytes, arrived, left });
    this.#work();
  }

  #work() {
    const { clock, oneWay } = this.link;
    for (let [next] = this.#waiting; next && this.#inFlight + next.bytes <= this.#window; [next] = this.#waiting) {
      if (this.link.isFull) return this.#hold();
      const { bytes, arrived, left } = next;
      this.#waiting.shift();
      this.#inFlight += bytes;
      const leaves = this.link.send('down', bytes);
      clock.at(leaves, left);
      clock.at(leaves + oneWay, () => {
        this.link.arrivals.push([clock.now(), bytes]);
        arrived();
      });
      clock.at(leaves + 2 * oneWay, () => {
        this.#inFlight -= bytes;
        this.#window += bytes;
        this.#work();
      });
    }
  }

  #hold() {
    if (this.#held) return;
    this.#held = true;
    this.link.whenFree(() => {
      this.#held = false;
      this.#work();
    });
  }
}
