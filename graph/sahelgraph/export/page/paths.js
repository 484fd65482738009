/** The best paths between two actors over the statements in view, by the same costs as on the command line. */
import { tiesOf } from "./ties.js";

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./data.js").Statement} Statement
 * @typedef {import("./ties.js").Tie} Tie
 * @typedef {{actors: Actor[], hops: Tie[], cost: number}} Chain the statements of each hop, most trustworthy first
 * @typedef {Map<Actor, Map<Actor, {tie: Tie, cost: number}>>} Network
 * @typedef {{most?: number, hops?: number, ordered?: boolean, through?: readonly Actor[]}} Wishes
 * @typedef {{cost: number, spent: number, actors: Actor[], key: string, since: number[]}} Begun a path begun, with
 *   what it costs at least, what it has cost, and for each hop the day from which on it may have happened
 */

/** The parts of a cost as in `analysis/paths.py`, which explains them. A test holds the two against each other. */
const DOUBT = new Map([["planned", 1], ["requested", 1], ["alleged", 1.5], ["possible", 1.5], ["denied", 2]]);
const CONTESTED = 0.5;
const SINGLE_SOURCE = 0.5;
const YEAR = 0.01;
const OLD = 0.2;
const HUB = 0.25;
const USUAL_TIES = 8;

/** Paths begun after which a search gives up: only an order in time that fits nowhere comes that far. */
const PATIENCE = 300_000;

/**
 * Up to `most` best paths without loops, cheapest first, over ties in either direction.
 * @param {readonly Statement[]} statements
 * @param {Actor} from
 * @param {Actor} to
 * @param {Wishes} [wishes] `ordered`: only ties that can have happened one after the other; `through`: only paths that
 *   pass all of these
 * @returns {Chain[]}
 */
export function pathsBetween(statements, from, to, { most = 5, hops = 4, ordered = false, through = [] } = {}) {
  const network = networkOf(statements);
  if (from === to || !network.has(from) || !network.has(to)) return [];
  const toll = tollsOf(statements, to);
  const bounds = costsTo(network, to, hops, toll);
  const stops = through.filter((actor) => actor !== from && actor !== to);
  const away = stops.map((stop) => distancesFrom(network, stop));
  /** @type {Chain[]} */
  const found = [];
  /** @type {Begun[]} */
  const queue = [];
  const start = bounds[hops].get(from);
  if (start !== undefined) push(queue, { cost: start, spent: 0, actors: [from], key: from.id, since: [-Infinity] });
  for (let steps = 0; queue.length && found.length < most && steps < PATIENCE; steps += 1) {
    const begun = /** @type {Begun} */ (popLeast(queue));
    const { actors, since } = begun;
    const last = actors[actors.length - 1];
    if (last === to) {
      found.push(chainOf(network, begun, ordered));
      continue;
    }
    const left = hops - actors.length;
    if (left < 0) continue;
    for (const [next, hop] of network.get(last) ?? []) {
      const rest = bounds[left].get(next);
      if (rest === undefined || actors.includes(next) || !passable(stops, away, [...actors, next], to, left)) continue;
      const usable = ordered ? hop.tie.statements.filter((one) => possible(one, since[since.length - 1])) : hop.tie.statements;
      if (!usable.length) continue;
      const spent = begun.spent + (ordered ? hopCost(usable[0], network) : hop.cost) + toll(next);
      const reached = ordered ? Math.min(...usable.map(({ first }) => Math.max(since[since.length - 1], first))) : -Infinity;
      push(queue, { cost: spent + rest, spent, actors: [...actors, next], key: `${begun.key} ${next.id}`, since: [...since, reached] });
    }
  }
  return found;
}

/** The day of the newest statement of a network, from which age counts. @type {WeakMap<object, number>} */
const NEWEST = new WeakMap();

/**
 * How much a statement costs as a hop, without what passing a hub costs.
 * @param {Statement} statement
 * @param {object} [network] the network that it is part of, for its age
 * @returns {number}
 */
export function hopCost({ status, contested, publishers, first, last }, network) {
  const newest = (network && NEWEST.get(network)) ?? -Infinity;
  const age = Number.isNaN(first) ? OLD : Number.isFinite(last) && newest > last ? Math.min(OLD, (YEAR * (newest - last)) / 365.25) : 0;
  return 1 + (DOUBT.get(status.id) ?? 0) + (contested ? CONTESTED : 0) + SINGLE_SOURCE / Math.max(1, publishers) + age;
}

/** @param {readonly Statement[]} statements @returns {Network} */
function networkOf(statements) {
  /** @type {Network} */
  const network = new Map();
  let newest = -Infinity;
  for (const { first, last } of statements) {
    for (const day of [first, last]) if (Number.isFinite(day) && day > newest) newest = day;
  }
  NEWEST.set(network, newest);
  for (const tie of tiesOf(statements.filter(({ subject, object }) => subject !== object), false)) {
    const costs = new Map(tie.statements.map((one) => [one, hopCost(one, network)]));
    const cost = (/** @type {Statement} */ one) => /** @type {number} */ (costs.get(one));
    tie.statements.sort((a, b) => cost(a) - cost(b) || (b.last || 0) - (a.last || 0) || a.row - b.row);
    const hop = { tie, cost: cost(tie.statements[0]) };
    for (const [end, other] of [[tie.first, tie.second], [tie.second, tie.first]]) {
      const partners = network.get(end);
      if (partners) partners.set(other, hop);
      else network.set(end, new Map([[other, hop]]));
    }
  }
  return network;
}

/**
 * What arriving at an actor costs because it is a hub; arriving at the end costs nothing.
 * @param {readonly Statement[]} statements
 * @param {Actor} to
 * @returns {(actor: Actor) => number}
 */
function tollsOf(statements, to) {
  /** @type {Map<Actor, number>} */
  const ends = new Map();
  for (const { subject, object } of statements) {
    for (const actor of [subject, object]) ends.set(actor, (ends.get(actor) ?? 0) + 1);
  }
  return (actor) => (actor === to ? 0 : HUB * Math.log2(1 + (ends.get(actor) ?? 0) / USUAL_TIES));
}

/**
 * For each number of hops left, the least cost of reaching the end from each actor that can (Bellman-Ford).
 * @param {Network} network
 * @param {Actor} to
 * @param {number} hops
 * @param {(actor: Actor) => number} toll
 * @returns {Map<Actor, number>[]}
 */
function costsTo(network, to, hops, toll) {
  const layers = [new Map([[to, 0]])];
  let frontier = [to];
  for (let left = 1; left <= hops; left += 1) {
    const costs = new Map(layers[left - 1]);
    const changed = new Set();
    for (const actor of frontier) {
      const onwards = /** @type {number} */ (layers[left - 1].get(actor)) + toll(actor);
      for (const [neighbour, { cost }] of network.get(actor) ?? []) {
        if (onwards + cost >= (costs.get(neighbour) ?? Infinity)) continue;
        costs.set(neighbour, onwards + cost);
        changed.add(neighbour);
      }
    }
    layers.push(costs);
    frontier = [...changed];
  }
  return layers;
}

/** Breadth first: how many hops each actor is away. @param {Network} network @param {Actor} from @returns {Map<Actor, number>} */
function distancesFrom(network, from) {
  const hops = new Map([[from, 0]]);
  for (const actor of hops.keys()) {
    for (const next of network.get(actor)?.keys() ?? []) {
      if (!hops.has(next)) hops.set(next, /** @type {number} */ (hops.get(actor)) + 1);
    }
  }
  return hops;
}

/**
 * Whether a path begun can still pass every stop and reach the end in the hops left, by distance alone.
 * @param {Actor[]} stops
 * @param {Map<Actor, number>[]} away
 * @param {Actor[]} actors
 * @param {Actor} to
 * @param {number} left
 * @returns {boolean}
 */
function passable(stops, away, actors, to, left) {
  const here = actors[actors.length - 1];
  const missing = stops.filter((stop) => !actors.includes(stop));
  if (missing.length && (here === to || missing.length >= left)) return false;
  return missing.every((stop) => {
    const far = away[stops.indexOf(stop)];
    return (far.get(here) ?? Infinity) + (far.get(to) ?? Infinity) <= left;
  });
}

/** Whether a statement is dated and can have happened on a day or later. @param {Statement} statement @param {number} since */
function possible({ first, last }, since) {
  return !Number.isNaN(first) && last >= since;
}

/** @param {Network} network @param {Begun} begun @param {boolean} ordered @returns {Chain} */
function chainOf(network, { actors, cost, since }, ordered) {
  const hops = actors.slice(1).map((actor, at) => {
    const { tie } = /** @type {{tie: Tie}} */ (network.get(actors[at])?.get(actor));
    return ordered ? { ...tie, statements: tie.statements.filter((one) => possible(one, since[at])) } : tie;
  });
  return { actors, hops, cost };
}

/** @param {Begun} a @param {Begun} b @returns {boolean} whether the first comes first, ties broken by name */
function before(a, b) {
  return a.cost < b.cost || (a.cost === b.cost && a.key < b.key);
}

/** @param {Begun[]} heap @param {Begun} item */
function push(heap, item) {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(heap[at], heap[parent])) break;
    [heap[parent], heap[at]] = [heap[at], heap[parent]];
    at = parent;
  }
}

/** @param {Begun[]} heap @returns {Begun | undefined} */
function popLeast(heap) {
  const least = heap[0];
  const last = heap.pop();
  if (!heap.length || last === undefined) return least;
  heap[0] = last;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) return least;
    if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child += 1;
    if (!before(heap[child], heap[at])) return least;
    [heap[at], heap[child]] = [heap[child], heap[at]];
    at = child;
  }
}
