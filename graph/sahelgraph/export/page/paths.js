/** The best paths between two actors over the statements in view, by a cost that a reader can follow. */
import { tiesOf } from "./ties.js";

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./data.js").Statement} Statement
 * @typedef {import("./ties.js").Tie} Tie
 * @typedef {{actors: Actor[], hops: Tie[], cost: number}} Chain the statements of each hop, most trustworthy first
 * @typedef {Map<Actor, Map<Actor, {tie: Tie, cost: number}>>} Network
 */

/** What a hop costs: one, and more where its best statement is weaker. The README explains the same numbers. */
const HOP = 1;
const NOT_ASSERTED = 0.6;
const SINGLE_SOURCE = 0.3;
const UNDATED = 0.1;

/** Passing through an actor costs this for each doubling of its partners: hubs connect everyone and explain little. */
const HUB = 0.12;

/**
 * Up to `most` best paths without loops, cheapest first (J. Y. Yen, Management Science 17 (1971) 712-716).
 * @param {readonly Statement[]} statements
 * @param {Actor} from
 * @param {Actor} to
 * @param {{most?: number, hops?: number}} [limits]
 * @returns {Chain[]}
 */
export function pathsBetween(statements, from, to, { most = 5, hops = 4 } = {}) {
  if (from === to) return [];
  const network = networkOf(statements);
  const first = cheapest(network, from, to, new Set(), new Map());
  /** @type {Actor[][]} */
  const found = first ? [first] : [];
  /** @type {Actor[][]} */
  let candidates = [];
  while (found.length && found.length < most) {
    const last = found[found.length - 1];
    for (let at = 0; at < last.length - 1; at += 1) {
      const root = last.slice(0, at + 1);
      const rest = detour(network, root, to, found);
      if (rest) candidates.push([...root.slice(0, -1), ...rest]);
    }
    const known = new Set(found.map(signature));
    candidates = candidates.filter((path) => path.length - 1 <= hops && !known.has(signature(path)));
    candidates.sort((a, b) => costOf(network, a) - costOf(network, b) || signature(a).localeCompare(signature(b)));
    const next = candidates.shift();
    if (!next) break;
    found.push(next);
  }
  return found.filter((path) => path.length - 1 <= hops).map((path) => chainOf(network, path));
}

/**
 * How much a statement costs as a hop.
 * @param {Statement} statement
 * @returns {number}
 */
export function hopCost({ status, publishers, first }) {
  return (
    HOP +
    (status.id === "asserted" || status.id === "ended" ? 0 : NOT_ASSERTED) +
    (publishers <= 1 ? SINGLE_SOURCE : 0) +
    (Number.isNaN(first) ? UNDATED : 0)
  );
}

/** @param {readonly Statement[]} statements @returns {Network} */
function networkOf(statements) {
  /** @type {Network} */
  const network = new Map();
  // What is denied did not happen as far as anybody says, so nothing is connected by it.
  const usable = statements.filter(({ status, subject, object }) => status.id !== "denied" && subject !== object);
  for (const tie of tiesOf(usable, false)) {
    tie.statements.sort((a, b) => hopCost(a) - hopCost(b) || b.publishers - a.publishers || a.row - b.row);
    const hop = { tie, cost: hopCost(tie.statements[0]) };
    for (const [end, other] of [
      [tie.first, tie.second],
      [tie.second, tie.first],
    ]) {
      const partners = network.get(end);
      if (partners) partners.set(other, hop);
      else network.set(end, new Map([[other, hop]]));
    }
  }
  return network;
}

/** @param {Network} network @param {Actor} actor @returns {number} */
function tollOf(network, actor) {
  return HUB * Math.log2(1 + (network.get(actor)?.size ?? 0));
}

/**
 * Dijkstra's algorithm without the barred actors and hops.
 * @param {Network} network
 * @param {Actor} from
 * @param {Actor} to
 * @param {Set<Actor>} barred
 * @param {Map<Actor, Set<Actor>>} closed hops that may not be taken, by their start
 * @returns {Actor[] | null}
 */
function cheapest(network, from, to, barred, closed) {
  const queue = [{ actor: from, cost: 0 }];
  const best = new Map([[from, 0]]);
  /** @type {Map<Actor, Actor>} */
  const before = new Map();
  const done = new Set();
  while (queue.length) {
    const { actor, cost } = /** @type {{actor: Actor, cost: number}} */ (popLeast(queue));
    if (actor === to) return trace(before, from, to);
    if (done.has(actor)) continue;
    done.add(actor);
    const toll = actor === from ? 0 : tollOf(network, actor);
    for (const [next, hop] of network.get(actor) ?? []) {
      if (barred.has(next) || closed.get(actor)?.has(next)) continue;
      const total = cost + toll + hop.cost;
      if (total >= (best.get(next) ?? Infinity)) continue;
      best.set(next, total);
      before.set(next, actor);
      push(queue, { actor: next, cost: total });
    }
  }
  return null;
}

/**
 * The cheapest way on from the end of a root that repeats no path found before.
 * @param {Network} network
 * @param {Actor[]} root
 * @param {Actor} to
 * @param {Actor[][]} found
 * @returns {Actor[] | null}
 */
function detour(network, root, to, found) {
  const spur = root[root.length - 1];
  const closed = new Map([[spur, new Set()]]);
  for (const path of found) {
    if (root.every((actor, place) => path[place] === actor)) closed.get(spur)?.add(path[root.length]);
  }
  return cheapest(network, spur, to, new Set(root.slice(0, -1)), closed);
}

/** @param {Map<Actor, Actor>} before @param {Actor} from @param {Actor} to @returns {Actor[]} */
function trace(before, from, to) {
  const path = [to];
  while (path[0] !== from) path.unshift(/** @type {Actor} */ (before.get(path[0])));
  return path;
}

/** @param {Network} network @param {Actor[]} path @returns {number} */
function costOf(network, path) {
  let cost = 0;
  for (let at = 0; at + 1 < path.length; at += 1) {
    cost += network.get(path[at])?.get(path[at + 1])?.cost ?? Infinity;
    if (at > 0) cost += tollOf(network, path[at]);
  }
  return cost;
}

/** @param {Network} network @param {Actor[]} path @returns {Chain} */
function chainOf(network, path) {
  const hops = path.slice(1).map((actor, at) => /** @type {any} */ (network.get(path[at])?.get(actor)).tie);
  return { actors: path, hops, cost: costOf(network, path) };
}

/** @param {Actor[]} path @returns {string} */
function signature(path) {
  return path.map(({ row }) => row).join("-");
}

/**
 * @template {{cost: number}} T
 * @param {T[]} heap
 * @param {T} item
 */
function push(heap, item) {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap[parent].cost <= heap[at].cost) break;
    [heap[parent], heap[at]] = [heap[at], heap[parent]];
    at = parent;
  }
}

/**
 * @template {{cost: number}} T
 * @param {T[]} heap
 * @returns {T | undefined}
 */
function popLeast(heap) {
  const least = heap[0];
  const last = heap.pop();
  if (!heap.length || last === undefined) return least;
  heap[0] = last;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) return least;
    if (child + 1 < heap.length && heap[child + 1].cost < heap[child].cost) child += 1;
    if (heap[at].cost <= heap[child].cost) return least;
    [heap[at], heap[child]] = [heap[child], heap[at]];
    at = child;
  }
}
